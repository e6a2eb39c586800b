import { z } from 'zod'
import { addMonths } from '../dates.ts'
import { courseField, dayField, reasonField } from './fields.ts'

/** The last day that a waiver can have: whoever needs it for longer gets another. */
export const latestWaiver = (day: string) => addMonths(day, 24)

/** Excusing a person from a course to the end of a day. `day` is today; problems as in fields.ts. */
export const waiverForm = (day: string, courseIds: string[]) =>
  z.object({
    courseId: courseField(courseIds),
    until: dayField(day, latestWaiver(day)),
    reason: reasonField,
  })
export type Waiver = z.infer<ReturnType<typeof waiverForm>>
