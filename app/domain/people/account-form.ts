import { z } from 'zod'
import { formProblems } from '../form-problems.ts'
import { findCpr } from '../privacy/cpr.ts'
import { isDemoAddress } from './demo.ts'
import { placeBelowOf } from './people-filter.ts'
import { nameField } from './person-name.ts'
import { ROLES } from './roles.ts'

/** What can be wrong in the forms about one account; the page looks the words up. */
const PROBLEMS = [
  'name-too-short',
  'name-too-long',
  'name-letters',
  'cpr',
  'email-wrong',
  'email-taken',
  'email-demo',
  'leave-over',
  'team-missing',
  'team-closed',
  'place-gone',
  'date-wrong',
  'date-backwards',
  'membership-overlaps',
  'role-missing',
  'role-overlaps',
  'place-missing',
  'own-admin',
  'last-admin',
  'erasure-begun',
  'password-missing',
  'password-wrong',
  'unusable', // no form of ours sends this
] as const
export type AccountProblem = (typeof PROBLEMS)[number]

const { problem, problemsOf } = formProblems(PROBLEMS, 'unusable')
export { problemsOf }

const name = nameField({
  cpr: 'cpr',
  tooShort: 'name-too-short',
  tooLong: 'name-too-long',
  letters: 'name-letters',
} satisfies Record<string, AccountProblem>)

const email = z
  .string()
  .default('')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email(problem('email-wrong')).max(254, problem('email-wrong')))
  .refine((text) => findCpr(text) === null, problem('cpr'))
  // Where there are demo people, nobody must have a second factor.
  .refine((text) => !isDemoAddress(text), problem('email-demo'))

const day = z.iso.date(problem('date-wrong'))

/** A day, or null where the field is left empty. */
const dayOrNone = z
  .string()
  .default('')
  .transform((text) => text || null)
  .pipe(day.nullable())

/** A form with a first and a last day, which may be left open. */
const fromAndTo = { from: day, to: dayOrNone }
const isForwards = ({ from, to }: { from: string; to: string | null }) => to === null || from <= to
const backwards = { ...problem('date-backwards'), path: ['to'] }

export const NameForm = z.object({ name })

/** Leave lasts to the end of its last day, which has not been. */
export const leaveForm = (today: string) =>
  z.object({ leave: dayOrNone.refine((last) => last === null || last >= today, problem('leave-over')) })

export const EmailForm = z.object({ email })

/** When somebody belongs to a team that they are in, or were. */
export const PeriodForm = z.object(fromAndTo).refine(isForwards, backwards)

const team = z.string(problem('team-missing')).min(1, problem('team-missing'))

export const MembershipForm = z.object({ team, ...fromAndTo }).refine(isForwards, backwards)

/** A role and where it is held: managers below the centre, everybody else at it. */
const roleHeld = {
  role: z.enum(ROLES, problem('role-missing')),
  place: z.string().default('').transform(placeBelowOf),
}

export const RoleForm = z
  .object({ ...roleHeld, ...fromAndTo })
  .refine(isForwards, backwards)
  .refine(({ role, place }) => role !== 'manager' || place !== null, {
    ...problem('place-missing'),
    path: ['place'],
  })
export type NewRole = z.infer<typeof RoleForm>

/** The last day with a role; null: it ends at once. */
export const EndRoleForm = z.object({ to: dayOrNone })

/** A new account: who it is for, where they belong, and what they are besides a learner. */
export const PersonForm = z
  .object({
    name,
    email,
    team: z
      .string()
      .default('')
      .transform((id) => id || null),
    from: day,
    roles: z.array(z.enum(ROLES, problem('unusable'))).default([]),
    place: roleHeld.place,
    invite: z
      .string()
      .default('')
      .transform((chosen) => chosen === 'yes'),
  })
  .refine(({ roles, place }) => !roles.includes('manager') || place !== null, {
    ...problem('place-missing'),
    path: ['place'],
  })
export type NewPerson = z.infer<typeof PersonForm>
