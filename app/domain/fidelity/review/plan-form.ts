import { z } from 'zod'
import type { Instrument } from '../instruments/instrument.ts'
import { MODES, MOST_CASES } from '../words.ts'
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
  const isInsider = (id: string) => candidates.some((candidate) => candidate.id === id && candidate.insider)

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
      if (mode === 'self') {
        if (!isInsider(raterA)) refuse('raterA', 'rater-inside')
      } else if (raterB === '') refuse('raterB', 'choose-rater')
      else if (raterB === raterA) refuse('raterB', 'raters-same')
      else if (isInsider(raterA) && isInsider(raterB)) refuse('raterB', 'rater-outside')
    })
    .transform(({ raterA, raterB, instrument, ...plan }) => ({
      ...plan,
      instrument: byKey(instrument),
      // A self-assessment has one rater, also when a second was chosen before the mode was.
      raterIds: plan.mode === 'self' ? [raterA] : [raterA, raterB],
    }))
}

export type NewReview = z.infer<ReturnType<typeof newReviewForm>>
