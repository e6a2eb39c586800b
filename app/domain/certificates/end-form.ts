import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { nameField } from '../people/person-name.ts'
import { keptText } from '../privacy/kept-text.ts'
import { END_NOTE_LIMIT, REVOCATION_REASONS } from './end.ts'

/** What can be wrong when a certificate is to be ended; the page looks the words up. */
const PROBLEMS = [
  'choose-reason',
  'too-long',
  'cpr',
  'name-too-short',
  'name-too-long',
  'name-letters',
  'name-same',
  'password-missing',
  'password-wrong',
  'unusable', // no form of ours sends this
] as const
export type EndProblem = (typeof PROBLEMS)[number]

const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')
export { problemsOf }

/** Why a certificate is taken back; the note is for the centre alone. */
export const RevocationForm = z.object({
  reason: z.enum(REVOCATION_REASONS, problem('choose-reason')),
  note: keptText(END_NOTE_LIMIT).transform((note) => note || null),
})
export type Revocation = z.infer<typeof RevocationForm>

/**
 * The right name, and whether the person's account gets it too.
 * @param present the name that stands on the certificate now
 */
export const nameForm = (present: string) =>
  z.object({
    name: nameField({
      cpr: 'cpr',
      tooShort: 'name-too-short',
      tooLong: 'name-too-long',
      letters: 'name-letters',
    } satisfies Record<string, EndProblem>).refine((name) => name !== present, problem('name-same')),
    alsoAccount: z
      .string()
      .default('')
      .transform((chosen) => chosen === 'yes'),
  })
