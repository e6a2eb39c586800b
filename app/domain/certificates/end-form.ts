import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { findCpr } from '../privacy/cpr.ts'
import { keptText } from '../privacy/kept-text.ts'
import { foldSpace } from '../text.ts'
import { END_NOTE_LIMIT, HOLDER_NAME_LIMIT, REVOCATION_REASONS } from './end.ts'

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

/** Letters of any alphabet with what stands between them: O'Hara, Anne-Marie, Jens P. Holm. */
const NAME = /^\p{L}[\p{L}\p{M} .,'’\p{Pd}]*$/u

/**
 * A name as it is printed: one line, composed letters, and nothing that nobody sees, such as the marks that
 * turn the direction of writing and would make a name read otherwise than it is stored.
 */
const asPrinted = (name: string) => foldSpace(name.normalize('NFC').replace(/\p{Cf}/gu, ''))

/**
 * The right name, and whether the person's account gets it too.
 * @param present the name that stands on the certificate now
 */
export const nameForm = (present: string) =>
  z.object({
    name: z
      .string()
      .default('')
      .transform(asPrinted)
      .pipe(
        z
          .string()
          .refine((name) => findCpr(name) === null, problem('cpr'))
          .min(2, problem('name-too-short'))
          .max(HOLDER_NAME_LIMIT, problem('name-too-long'))
          .regex(NAME, problem('name-letters'))
          .refine((name) => name !== present, problem('name-same')),
      ),
    alsoAccount: z
      .string()
      .default('')
      .transform((chosen) => chosen === 'yes'),
  })
