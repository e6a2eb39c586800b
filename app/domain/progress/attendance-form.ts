import { z } from 'zod'
import { addMonths } from '../dates.ts'
import { formProblems } from '../form-problems.ts'
import { pastDay } from './approval-form.ts'

/** What can be wrong with a field; the page looks the words up. */
const PROBLEMS = [
  'day-missing',
  'day-future',
  'day-too-old',
  'nobody',
  'not-enrolled',
  'unusable', // no form of ours sends this
] as const
export type AttendanceProblem = (typeof PROBLEMS)[number]

const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')
export { problemsOf }

/** The first day that can be recorded today: an earlier one is most likely a slip of the keys. */
export const earliestDay = (day: string) => addMonths(day, -12)

/** Who was there on a day that has come, at most a year ago. */
export const attendanceForm = (today: string) =>
  z.object({
    day: pastDay(earliestDay(today), today),
    people: z.array(z.string()).min(1, problem('nobody')),
  })
