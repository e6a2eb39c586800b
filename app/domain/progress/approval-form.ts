import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { keptText } from '../privacy/kept-text.ts'
import { APPROVAL_OUTCOMES, COMMENT_LIMIT } from './approval.ts'

/** What can be wrong with a field; the page looks the words up. */
const PROBLEMS = [
  'day-missing',
  'day-future',
  'day-too-old',
  'comment-missing',
  'too-long',
  'cpr',
  'unusable', // no form of ours sends this
] as const
export type ApprovalProblem = (typeof PROBLEMS)[number]

const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')
export { problemsOf }

/** A day that has come: from one day to another, both counted in. */
export const pastDay = (from: string, to: string) =>
  z.iso
    .date(problem('day-missing'))
    .refine((day) => day <= to, problem('day-future'))
    .refine((day) => day >= from, problem('day-too-old'))

/** The day on which a person did what they say they have done. Nothing else is asked for. */
export const doneForm = (from: string, to: string) => z.object({ doneOn: pastDay(from, to) })

/** A trainer's decision. Who gets it back must be told what is missing. */
export const DecisionForm = z
  .object({
    approval: z.uuid(),
    outcome: z.enum(APPROVAL_OUTCOMES),
    comment: keptText(COMMENT_LIMIT),
  })
  .refine(({ outcome, comment }) => outcome === 'approved' || comment !== '', {
    path: ['comment'],
    ...problem('comment-missing'),
  })
export type Decision = z.infer<typeof DecisionForm>
