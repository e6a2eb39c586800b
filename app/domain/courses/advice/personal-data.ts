import { findCpr } from '#app/domain/privacy/cpr.ts'
import { type Finding, finding } from '../problem.ts'
import type { Rule } from './manuscript.ts'
import { stretchesOf } from './stretches.ts'

const E_MAIL = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z]{2,}/giu

/** What belongs to a living person, and may have come along from a real case. */
export const personalData: Rule = (manuscript) =>
  stretchesOf(manuscript).flatMap(({ text, placeAt }): Finding[] => {
    const cpr = findCpr(text)
    // The number as it is read may be spelled otherwise in the text, with a long dash or across a line.
    const offset = cpr === null ? 0 : Math.max(0, text.indexOf(cpr.slice(0, 6)))
    const mails = Array.from(text.matchAll(E_MAIL), (mail) => finding('W011', placeAt(mail.index), mail[0]))
    return [...(cpr === null ? [] : [finding('W010', placeAt(offset))]), ...mails]
  })
