import { z } from 'zod'
import { findCpr } from '../../privacy/cpr.ts'

/** What can be wrong with a text or a choice around the report; the page looks the words up. */
const PROBLEMS = [
  'section-too-long',
  'too-long',
  'cpr',
  'text-missing',
  'choose-subject',
  'choose-answer',
  'choose-score',
  'relevance-missing',
  'unchanged',
  'unusable', // no form of ours sends this
] as const
export type ReportProblem = (typeof PROBLEMS)[number]

const ReportProblem = z.enum(PROBLEMS).catch('unusable')

/** What zod is told to say when a field is wrong. */
export const problem = (word: ReportProblem) => ({ error: word })

/** The problems of a form by field, the first of each. */
export function problemsOf(error: z.ZodError): Record<string, ReportProblem> {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => [String(path[0]), ReportProblem.parse(message)]).toReversed(),
  )
}

/**
 * A text that is kept: without a CPR number, and at most so many characters. Browsers send a line break
 * as two characters but count it as one.
 */
export const storedText = (limit: number, tooLong: ReportProblem = 'too-long') =>
  z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(limit, problem(tooLong))
        .refine((text) => findCpr(text) === null, problem('cpr')),
    )

/** The same where something must be written. */
export const neededText = (limit: number) =>
  storedText(limit).pipe(z.string().min(1, problem('text-missing')))
