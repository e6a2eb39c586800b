import { z } from 'zod'
import { keptText } from '../../privacy/kept-text.ts'
import { allItems, type Instrument } from '../instruments/instrument.ts'
import { NOTE_LIMIT } from '../words.ts'
import { REPORT_SECTIONS, type ReportSection, SECTION_LIMIT } from './report-text.ts'
import { neededText, problem } from './report-problems.ts'

const Section = keptText(SECTION_LIMIT, 'section-too-long')

/** The words of a report. A section may be left empty; then it is not shown. */
export const ReportTextForm = z.object({
  standing: Section,
  strengths: Section,
  attention: Section,
  development: Section,
  basis: Section,
})

/** The section a form names, if it names one. */
export function sectionNamed(asked: unknown): ReportSection | null {
  return REPORT_SECTIONS.find((section) => section === asked) ?? null
}

/** What a correction can be about: a fact of the fact sheet or an item, by its id. */
const correctionSubjects = (instrument: Instrument) =>
  [...instrument.facts, ...allItems(instrument)].map(({ id }) => id)

/** What the team says is wrong. The page makes the id, so that a correction sent twice is one. */
export const correctionForm = (instrument: Instrument) =>
  z.object({
    id: z.uuid(),
    subject: z.enum(correctionSubjects(instrument), problem('choose-subject')),
    text: neededText(NOTE_LIMIT),
  })

/** What the raters did about it; what they did not correct needs a reason. */
export const AnswerForm = z
  .object({
    id: z.uuid(),
    outcome: z.enum(['corrected', 'kept'], problem('choose-answer')),
    answer: keptText(NOTE_LIMIT),
  })
  .refine(({ outcome, answer }) => outcome === 'corrected' || answer !== '', {
    path: ['answer'],
    ...problem('text-missing'),
  })

/** Why the raters do not wait for the team's check. */
export const SkipForm = z.object({ reason: neededText(NOTE_LIMIT) })
