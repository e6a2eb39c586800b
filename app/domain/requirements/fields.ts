import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { keptText } from '../privacy/kept-text.ts'
import { foldSpace } from '../text.ts'
import { DAYS_LIMIT, REASON_LIMIT } from './rule.ts'

/** What can be wrong where something is asked of people, by field; the page looks the words up. */
const PROBLEMS = [
  'course-missing',
  'audience-missing',
  'place-missing',
  'nobody',
  'day-missing',
  'day-too-early',
  'day-too-late',
  'days-wrong',
  'reason-missing',
  'too-long',
  'waived-longer',
  'cpr',
  'unusable', // no form of ours sends this
] as const
export type RequirementProblem = (typeof PROBLEMS)[number]

const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')
export { problem, problemsOf }

/** Why, as those concerned are told. */
export const reasonField = keptText(REASON_LIMIT)
  .transform((reason) => foldSpace(reason).replace(/\.$/, '')) // it is read in the middle of a sentence
  .refine((reason) => reason !== '', problem('reason-missing'))

/** One of the courses that are there. */
export const courseField = (courseIds: string[]) =>
  z.string(problem('course-missing')).refine((id) => courseIds.includes(id), problem('course-missing'))

/** A day from one to another, both counted in. */
export const dayField = (from: string, to: string) =>
  z.iso
    .date(problem('day-missing'))
    .refine((day) => day >= from, problem('day-too-early'))
    .refine((day) => day <= to, problem('day-too-late'))

const days = (written: RegExp) =>
  z
    .string()
    .trim()
    .regex(written, problem('days-wrong'))
    .transform(Number)
    .refine((count) => count <= DAYS_LIMIT, problem('days-wrong'))

/** A whole number of days. */
export const daysField = days(/^\d{1,4}$/)

/** The same where it may be left empty: none. */
export const daysOrNone = days(/^\d{0,4}$/)
