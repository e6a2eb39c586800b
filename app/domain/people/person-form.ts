import { z } from 'zod'
import { findCpr } from '../privacy/cpr.ts'
import { nameField } from './person-name.ts'
import { ROLES } from './roles.ts'

/** What can be wrong in the form, by field; the words are looked up by whoever shows it. */
export type PersonProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'nameLetters'
  | 'looksLikeCpr'
  | 'emailWrong'
  | 'emailTaken'
  | 'managerOfMissing'

const problem = (word: PersonProblem) => ({ error: word })
const chosen = z
  .string()
  .optional()
  .transform((id) => id || null)

/** The form that makes a person. Choices left open arrive as empty text. */
export const PersonForm = z
  .object({
    name: nameField({
      cpr: 'looksLikeCpr',
      tooShort: 'nameMissing',
      tooLong: 'nameTooLong',
      letters: 'nameLetters',
    } satisfies Record<string, PersonProblem>),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.email(problem('emailWrong')).max(254, problem('emailWrong')))
      .refine((email) => findCpr(email) === null, problem('looksLikeCpr')),
    teamId: chosen,
    roles: z.array(z.enum(ROLES)),
    managedTeamId: chosen,
  })
  .refine(({ roles, managedTeamId }) => !roles.includes('manager') || managedTeamId, {
    ...problem('managerOfMissing'),
    path: ['managedTeamId'],
  })

export type NewPerson = z.infer<typeof PersonForm>
