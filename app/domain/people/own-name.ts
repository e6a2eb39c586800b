import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { nameField } from './person-name.ts'

/** What can be wrong in the form for one's own name; the page looks the words up. */
const PROBLEMS = [
  'name-too-short',
  'name-too-long',
  'name-letters',
  'cpr',
  'password-missing',
  'password-wrong',
] as const
export type OwnNameProblem = (typeof PROBLEMS)[number]

const { problemsOf } = formProblems(PROBLEMS, 'name-letters')
export { problemsOf }

export const OwnNameForm = z.object({
  name: nameField({
    cpr: 'cpr',
    tooShort: 'name-too-short',
    tooLong: 'name-too-long',
    letters: 'name-letters',
  } satisfies Record<string, OwnNameProblem>),
})
