import { z } from 'zod'
import { formProblems } from '../../form-problems.ts'
import { keptText } from '../../privacy/kept-text.ts'

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

export const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')

/** A text where something must be written. */
export const neededText = (limit: number) => keptText(limit).pipe(z.string().min(1, problem('text-missing')))
