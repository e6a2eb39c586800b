import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { ToldErratum } from '../errata.ts'

const t = messagesByLocale.da.fidelityReport.errata

/** A correction as files of the report tell it: when, from what to what, and why. */
export function toldErratum({ date, from, to, reason, notRelevantReason }: ToldErratum): string {
  const told = t.told(formatDate('da', date), from, to, reason)
  return notRelevantReason === null ? told : `${told} ${t.notRelevantBecause(notRelevantReason)}`
}
