import { z } from 'zod'
import { addMonths } from '../dates.ts'
import { courseField, dayField, daysOrNone, problem, reasonField } from './fields.ts'

/** The last day that something can be asked for by: later is most likely a slip of the keys. */
export const latestDue = (day: string) => addMonths(day, 36)

/** Asking people by hand to take a course by a day. `day` is today; problems as in fields.ts. */
export const assignForm = (day: string, courseIds: string[]) =>
  z.object({
    personIds: z.array(z.uuid(problem('unusable'))).min(1, problem('nobody')),
    courseId: courseField(courseIds),
    dueOn: dayField(day, latestDue(day)),
    graceDays: daysOrNone,
    reason: reasonField,
  })
export type Assignment = z.infer<ReturnType<typeof assignForm>>
