import { z } from 'zod'
import { addMonths } from '../../dates.ts'
import { formProblems } from '../../form-problems.ts'
import { keptText } from '../../privacy/kept-text.ts'
import { foldSpace } from '../../text.ts'
import { RHYTHMS } from '../review/review-steps.ts'
import { DRIVERS, NOTE_LIMIT, WHAT_LIMIT } from '../words.ts'

/** An action that takes longer is several. */
const LATEST_MONTHS = 24

/** What can be wrong with a field; the page looks the words up. */
const PROBLEMS = [
  'what-missing',
  'what-too-long',
  'cpr',
  'choose-owner',
  'date-missing',
  'date-passed',
  'date-too-late',
  'choose-driver',
  'reason-missing',
  'reason-too-long',
  'has-action', // somebody has made an action for the item that was to be set aside
  'choose-rhythm',
  'unusable', // no form of ours sends this
] as const
export type ActionProblem = (typeof PROBLEMS)[number]

export const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')

/** What must be written, on one line. */
const writtenText = (limit: number, missing: ActionProblem, tooLong: ActionProblem) =>
  keptText(limit, tooLong)
    .transform(foldSpace)
    .pipe(z.string().min(1, problem(missing)))

/** When what the page showed was saved, in milliseconds; 0 when it showed nothing. */
const Seen = z.coerce.number().int().min(0)

/** The last day an action may have. */
export const latestDay = (today: string) => addMonths(today, LATEST_MONTHS)

type Choices = {
  itemIds: string[]
  ownerIds: string[]
  today: string
  /** The day of the action as it is stored; it may stay, also when it has passed. */
  dueOn: string | null
}

/** An action for an item. The page makes its id, so that one sent twice is one action. */
export const actionForm = ({ itemIds, ownerIds, today, dueOn }: Choices) =>
  z.object({
    id: z.uuid(),
    seen: Seen,
    itemId: z.enum(itemIds),
    what: writtenText(WHAT_LIMIT, 'what-missing', 'what-too-long'),
    ownerId: z.enum(ownerIds, problem('choose-owner')),
    dueOn: z.iso
      .date(problem('date-missing'))
      .refine((day) => day >= today || day === dueOn, problem('date-passed'))
      .refine((day) => day <= latestDay(today) || day === dueOn, problem('date-too-late')),
    driver: z.enum(DRIVERS, problem('choose-driver')),
  })

/** Why the team does not act on an item for now. */
export const setAsideForm = (itemIds: string[]) =>
  z.object({
    itemId: z.enum(itemIds),
    seen: Seen,
    reason: writtenText(NOTE_LIMIT, 'reason-missing', 'reason-too-long'),
  })

/** That an action is done, or not after all. */
export const DoneForm = z.object({ id: z.string(), seen: Seen })

/** Which of an action's lessons are ticked now, and which were when the page was made. */
export const lessonsForm = (lessonIds: string[]) =>
  z.object({
    id: z.string(),
    lessons: z.array(z.enum(lessonIds)),
    before: z.array(z.string()), // one of them may be no lesson any more
  })

/** In how many months the team is measured again. */
export const SettleForm = z.object({
  months: z.enum(RHYTHMS.map(String), problem('choose-rhythm')).transform(Number),
})
