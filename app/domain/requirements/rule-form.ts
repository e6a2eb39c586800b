import { z } from 'zod'
import { METHODS } from '../courses/methods.ts'
import { addMonths } from '../dates.ts'
import type { ScopeKind } from '../people/roles.ts'
import { courseField, dayField, daysField, daysOrNone, problem, reasonField } from './fields.ts'
import { placeKey, type Rule, RULE_AUDIENCES } from './rule.ts'

/** The days that a rule can begin on, today being `day`: earlier or later is most likely a slip of the keys. */
export const firstDays = (day: string) => ({ earliest: addMonths(day, -36), latest: addMonths(day, 36) })

/** Where a rule can hold. */
type Place = { kind: ScopeKind; id: string | null }

export type NewRule = Omit<Rule, 'id' | 'toDate'>

/** Who must take which course by when. `day` is today; problems as in fields.ts. */
export function ruleForm(day: string, courseIds: string[], places: Place[]) {
  const { earliest, latest } = firstDays(day)
  return z
    .object({
      courseId: courseField(courseIds),
      audience: z.enum(RULE_AUDIENCES, problem('audience-missing')),
      place: z
        .string(problem('place-missing'))
        .transform((key) => places.find((place) => placeKey(place) === key) ?? null)
        .refine((place) => place !== null, problem('place-missing')),
      method: z.enum([...METHODS, '']).transform((method) => method || null),
      startAfterDays: daysOrNone,
      dueAfterDays: daysField,
      graceDays: daysOrNone,
      renews: z
        .string()
        .default('')
        .transform((chosen) => chosen === 'yes'),
      reason: reasonField,
      fromDate: dayField(earliest, latest),
    })
    .transform(
      ({ place, ...rule }): NewRule => ({
        ...rule,
        scopeKind: place?.kind ?? 'centre',
        scopeId: place?.id ?? null,
      }),
    )
}

/** The last day of a rule, today or later; left empty, none. */
export const ruleEndForm = (day: string) =>
  z.object({
    toDate: z.union([z.literal('').transform(() => null), dayField(day, firstDays(day).latest)]),
  })
