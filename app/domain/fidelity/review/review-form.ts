import { z } from 'zod'
import { findCpr } from '../../privacy/cpr.ts'
import { allItems, type Instrument } from '../instruments/instrument.ts'
import { scaleSteps } from '../scores/scale.ts'
import { MODES, NOTE_LIMIT } from '../words.ts'

/** What can be wrong with a field; the page looks the words up. */
const PROBLEMS = [
  'too-long',
  'cpr',
  'choose-score',
  'reason-missing',
  'choose-instrument',
  'choose-mode',
  'date-missing',
  'period-order',
  'cases-missing',
  'choose-rater',
  'raters-same',
  'rater-outside',
  'rater-inside',
  'unusable', // no form of ours sends this
] as const
export type FormProblem = (typeof PROBLEMS)[number]

const FormProblem = z.enum(PROBLEMS).catch('unusable')
const problem = (word: FormProblem) => ({ error: word })

/** The problems of a form by field. */
export function problemsOf(error: z.ZodError): Record<string, FormProblem> {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => [String(path[0]), FormProblem.parse(message)]),
  )
}

/** Browsers send a line break as two characters but count it as one. */
const FreeText = z
  .string()
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .max(NOTE_LIMIT, problem('too-long'))
      .refine((text) => findCpr(text) === null, problem('cpr')),
  )

/** An item's score, or why it does not apply to this team. */
export type Answer = { score: number; notRelevantReason: null } | { score: null; notRelevantReason: string }

const answerFields = (instrument: Instrument) => ({
  itemId: z.enum(allItems(instrument).map(({ id }) => id)),
  score: z.enum([...scaleSteps(instrument.scale).map(String), 'not-relevant'], problem('choose-score')),
  reason: FreeText,
  note: FreeText,
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
export const ratingForm = (instrument: Instrument) =>
  z
    .object({
      ...answerFields(instrument),
      evidence: z.array(z.enum(allItems(instrument).flatMap((item) => item.evidence))).default([]),
    })
    .refine(hasReason, REASON_MISSING)
    .transform(withAnswer)

/** What the raters agree on for one item. */
export const agreementForm = (instrument: Instrument) =>
  z.object(answerFields(instrument)).refine(hasReason, REASON_MISSING).transform(withAnswer)

/** Somebody who can rate a team's review. An insider is a member or manager of the team. */
export type Candidate = { id: string; name: string; insider: boolean }

/** `cti@1.0.0`: which instrument, and which version of it. */
export const instrumentKey = ({ id, version }: Pick<Instrument, 'id' | 'version'>) => `${id}@${version}`

/** The fields of a plan. Nothing else that was posted goes back to the page. */
export const PLAN_FIELDS = [
  'id',
  'instrument',
  'mode',
  'periodFrom',
  'periodTo',
  'caseCount',
  'raterA',
  'raterB',
]

/** The plan of a new review. The page makes its id, so that a plan sent twice is one review. */
export function newReviewForm(instruments: Instrument[], candidates: Candidate[]) {
  const ids = candidates.map(({ id }) => id)
  const isInsider = (id: string) => candidates.some((candidate) => candidate.id === id && candidate.insider)

  return z
    .object({
      id: z.uuid(),
      instrument: z.enum(instruments.map(instrumentKey), problem('choose-instrument')),
      mode: z.enum(MODES, problem('choose-mode')),
      periodFrom: z.iso.date(problem('date-missing')),
      periodTo: z.iso.date(problem('date-missing')),
      caseCount: z.coerce
        .number(problem('cases-missing'))
        .pipe(
          z.int(problem('cases-missing')).min(1, problem('cases-missing')).max(999, problem('cases-missing')),
        ),
      raterA: z.enum(ids, problem('choose-rater')),
      raterB: z.enum([...ids, ''], problem('choose-rater')).default(''),
    })
    .superRefine(({ mode, periodFrom, periodTo, raterA, raterB }, context) => {
      const refuse = (field: string, message: FormProblem) =>
        context.addIssue({ code: 'custom', path: [field], message })

      if (periodTo < periodFrom) refuse('periodTo', 'period-order')
      if (mode === 'self') {
        if (!isInsider(raterA)) refuse('raterA', 'rater-inside')
      } else if (raterB === '') refuse('raterB', 'choose-rater')
      else if (raterB === raterA) refuse('raterB', 'raters-same')
      else if (isInsider(raterA) && isInsider(raterB)) refuse('raterB', 'rater-outside')
    })
    .transform(({ raterA, raterB, ...plan }) => ({
      ...plan,
      // A self-assessment has one rater, also when a second was chosen before the mode was.
      raterIds: plan.mode === 'self' ? [raterA] : [raterA, raterB],
    }))
}

export type NewReview = z.infer<ReturnType<typeof newReviewForm>>
