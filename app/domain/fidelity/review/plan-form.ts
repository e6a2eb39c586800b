import { z } from 'zod'
import type { Instrument } from '../instruments/instrument.ts'
import { type Mode, MODES, MOST_CASES } from '../words.ts'
import { type FormProblem, problem } from './review-form.ts'

/** Somebody who can rate a team's review. An insider is a member or manager of the team. */
export type Candidate = { id: string; name: string; insider: boolean }

/** `cti@1.0.0`: which instrument, and which version of it. */
export const instrumentKey = ({ id, version }: Pick<Instrument, 'id' | 'version'>) => `${id}@${version}`

/** The years a date can lie in, to catch a slip of the finger. */
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2099-12-31'

/** The fields of a plan. Nothing else that was posted goes back to the page. */
export const PLAN_FIELDS = [
  'id',
  'instrument',
  'mode',
  'periodFrom',
  'periodTo',
  'reviewOn',
  'caseTotal',
  'raterA',
  'raterB',
] as const
export type PlanField = (typeof PLAN_FIELDS)[number]

const Day = z.iso
  .date({ ...problem('date-missing'), abort: true }) // dates that are none are not compared
  .refine((date) => date >= FIRST_DAY && date <= LAST_DAY, problem('date-unlikely'))

const CaseTotal = z
  .string(problem('cases-missing'))
  .trim()
  .regex(/^\d{1,3}$/, problem('cases-missing'))
  .transform(Number)
  .pipe(z.number().min(1, problem('cases-missing')).max(MOST_CASES))

/** The plan of a new review. The page makes its id, so that a plan sent twice is one review. */
export function newReviewForm(instruments: Instrument[], candidates: Candidate[]) {
  const ids = candidates.map(({ id }) => id)
  const byKey = (key: string) => {
    const found = instruments.find((one) => instrumentKey(one) === key)
    if (!found) throw new Error(`No instrument ${key} was offered`)
    return found
  }
  return z
    .object({
      id: z.uuid(),
      instrument: z.enum(instruments.map(instrumentKey), problem('choose-instrument')),
      mode: z.enum(MODES, problem('choose-mode')),
      periodFrom: Day,
      periodTo: Day,
      reviewOn: Day,
      caseTotal: CaseTotal,
      raterA: z.enum(ids, problem('choose-rater')),
      raterB: z.enum([...ids, ''], problem('choose-rater')).default(''),
    })
    .superRefine(({ mode, periodFrom, periodTo, reviewOn, raterA, raterB }, context) => {
      const refuse = (field: PlanField, message: FormProblem) =>
        context.addIssue({ code: 'custom', path: [field], message })

      if (periodTo < periodFrom) refuse('periodTo', 'period-order')
      if (reviewOn < periodFrom) refuse('reviewOn', 'review-too-early')
      const wrong = seatingProblem(mode, ratersIn({ mode, raterA, raterB }), candidates)
      if (wrong) refuse(mode === 'self' ? 'raterA' : 'raterB', wrong)
    })
    .transform(({ raterA, raterB, instrument, ...plan }) => ({
      ...plan,
      instrument: byKey(instrument),
      raterIds: ratersIn({ mode: plan.mode, raterA, raterB }),
    }))
}

/** A self-assessment has one rater, also when a second was chosen before the mode was. */
const ratersIn = ({ mode, raterA, raterB }: { mode: Mode; raterA: string; raterB: string }) =>
  mode === 'self' ? [raterA] : [raterA, raterB].filter((id) => id !== '')

/**
 * What is wrong with those who are to rate together; null when nothing is. A self-assessment has one rater
 * from inside, anything else two different ones of whom one at least comes from outside.
 */
export function seatingProblem(mode: Mode, raterIds: string[], candidates: Candidate[]): FormProblem | null {
  const isInsider = (id: string) => candidates.some((candidate) => candidate.id === id && candidate.insider)
  if (mode === 'self') return raterIds.every(isInsider) ? null : 'rater-inside'
  if (raterIds.length < 2) return 'choose-rater'
  if (new Set(raterIds).size < raterIds.length) return 'raters-same'
  return raterIds.every(isInsider) ? 'rater-outside' : null
}

export type NewReview = z.infer<ReturnType<typeof newReviewForm>>
