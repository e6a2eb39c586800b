import { z } from 'zod'
import { formProblems } from '../../form-problems.ts'
import { keptText } from '../../privacy/kept-text.ts'
import { allItems, type Instrument } from '../instruments/instrument.ts'
import { scaleSteps } from '../scores/scale.ts'
import { NOTE_LIMIT } from '../words.ts'

/** What can be wrong with a field; the page looks the words up. */
const PROBLEMS = [
  'too-long',
  'cpr',
  'choose-score',
  'reason-missing',
  'choose-instrument',
  'choose-mode',
  'date-missing',
  'date-unlikely',
  'period-order',
  'review-too-early',
  'cases-missing',
  'cases-behind',
  'cases-seen',
  'agreed-note-missing',
  'why-missing',
  'choose-rater',
  'choose-leaving',
  'raters-same',
  'rater-outside',
  'rater-inside',
  'unusable', // no form of ours sends this
] as const
export type FormProblem = (typeof PROBLEMS)[number]

export const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')

const FreeText = keptText(NOTE_LIMIT)

/** An item's score, or why it does not apply to this team. */
export type Answer = { score: number; notRelevantReason: null } | { score: null; notRelevantReason: string }

/** Why something is done that asks for a reason. */
export const reasonForm = z.object({
  reason: FreeText.pipe(z.string().min(1, problem('why-missing'))),
})

/** Who gives a rater's seat to whom, and why. Whether the two can, the domain asks as it is done. */
export const replaceForm = reasonForm.extend({
  leaving: z.string().min(1, problem('choose-leaving')),
  coming: z.string().min(1, problem('choose-rater')),
})

/** How many of a team's forløb, as people type it: no more than there are. */
const countOf = (caseTotal: number, digits: RegExp, word: FormProblem) =>
  z
    .string()
    .trim()
    .default('')
    .pipe(
      z
        .string()
        .regex(digits, problem(word))
        .refine((text) => Number(text) <= caseTotal, problem(word)),
    )

/** What the form of an item asks of its review. */
type Measured = { instrument: Instrument; caseTotal: number }

const answerFields = ({ instrument, caseTotal }: Measured) => ({
  itemId: z.enum(allItems(instrument).map(({ id }) => id)),
  score: z.enum([...scaleSteps(instrument.scale).map(String), 'not-relevant'], problem('choose-score')),
  reason: FreeText,
  note: FreeText,
  // Empty where the score rests on no forløb, as with a staffing figure.
  cases: countOf(caseTotal, /^\d{0,3}$/, 'cases-behind').transform((text) =>
    text === '' ? null : Number(text),
  ),
})

const hasReason = ({ score, reason }: { score: string; reason: string }) =>
  score !== 'not-relevant' || reason !== ''
const REASON_MISSING = { path: ['reason'], ...problem('reason-missing') }

/** A reason typed before the score was chosen after all is left behind. */
function withAnswer<T extends { score: string; reason: string }>({ score, reason, ...rest }: T) {
  const answer: Answer =
    score === 'not-relevant'
      ? { score: null, notRelevantReason: reason }
      : { score: Number(score), notRelevantReason: null }
  return { ...rest, ...answer }
}

/** What one rater gives one item. Messages are words that the page looks up. */
export const ratingForm = (review: Measured) =>
  z
    .object({
      ...answerFields(review),
      evidence: z.array(z.enum(allItems(review.instrument).flatMap((item) => item.evidence))).default([]),
    })
    .refine(hasReason, REASON_MISSING)
    .transform(withAnswer)

/**
 * What the raters agree on for one item. Where they differed, the note says why it became that score;
 * a reason for "not relevant" says it already.
 * @param differing the items the raters did not give alike
 */
export const agreementForm = (review: Measured, differing: ReadonlySet<string>) =>
  z
    .object(answerFields(review))
    .refine(hasReason, REASON_MISSING)
    .refine(({ itemId, score, note }) => !differing.has(itemId) || score === 'not-relevant' || note !== '', {
      path: ['note'],
      ...problem('agreed-note-missing'),
    })
    .transform(withAnswer)

/** The end of the talk: how many forløb the raters looked at in all. */
export const conclusionForm = ({ caseTotal }: Pick<Measured, 'caseTotal'>) =>
  z.object({ caseCount: countOf(caseTotal, /^\d{1,3}$/, 'cases-seen').transform(Number) })
