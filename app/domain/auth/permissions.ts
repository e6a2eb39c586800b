import type { Grant, Role } from '../people/roles.ts'

/** Who is asking: loaded once a request, with the roles and memberships that hold today. */
export type SignedInPerson = {
  id: string
  name: string
  email: string
  grants: Grant[]
  teams: { id: string; organisationId: string }[]
}

export type TeamThing = { kind: 'team'; id: string; organisationId: string }
export type ReviewThing = {
  kind: 'review'
  teamId: string
  organisationId: string
  raterIds: string[]
  lockedBy: string[]
  approvedBy: string[]
  phase: 'rating' | 'consensus' | 'approved'
}

export type Question =
  | ['read' | 'see-problems', { kind: 'course' }]
  | ['see-progress' | 'see-fidelity' | 'plan-review', TeamThing]
  | ['see' | 'rate' | 'compare' | 'agree' | 'approve', ReviewThing]
  | ['administer', { kind: 'centre' }]

/** Whether the person holds the role at the centre, which reaches everywhere. */
export function holdsAtCentre(person: SignedInPerson, role: Role): boolean {
  return person.grants.some((grant) => grant.role === role && grant.scopeKind === 'centre')
}

/** Whether the person manages this team: by a grant on the team, its organisation or the centre. */
export function manages(person: SignedInPerson, team: { id: string; organisationId: string }): boolean {
  return person.grants.some(
    ({ role, scopeKind, scopeId }) =>
      role === 'manager' &&
      (scopeKind === 'centre' ||
        (scopeKind === 'team' && scopeId === team.id) ||
        (scopeKind === 'organisation' && scopeId === team.organisationId)),
  )
}

const belongsTo = (person: SignedInPerson, teamId: string) => person.teams.some(({ id }) => id === teamId)

/**
 * The one rule of who may do what; every loader and action asks it. Own progress, answers and
 * reflections are not asked for here: their queries take the person's own id and no other.
 *
 *     can(karen, 'see-progress', { kind: 'team', ...teamVestbyen }) // true: she manages it
 */
export function can(person: SignedInPerson, ...[action, thing]: Question): boolean {
  const isAdmin = holdsAtCentre(person, 'admin')
  const isAssessor = holdsAtCentre(person, 'assessor')

  switch (action) {
    case 'read':
      return true
    case 'see-problems':
      return isAdmin || holdsAtCentre(person, 'trainer')
    case 'administer':
      return isAdmin
    case 'see-progress':
      return manages(person, thing)
    case 'see-fidelity':
      return isAdmin || isAssessor || manages(person, thing) || belongsTo(person, thing.id)
    case 'plan-review':
      return isAdmin || isAssessor || manages(person, thing)
    case 'see': {
      if (thing.raterIds.includes(person.id)) return true
      const team = { id: thing.teamId, organisationId: thing.organisationId }
      const concerns = manages(person, team) || belongsTo(person, thing.teamId) || isAdmin || isAssessor
      return thing.phase === 'approved' && concerns
    }
    case 'rate':
      return (
        thing.phase === 'rating' && thing.raterIds.includes(person.id) && !thing.lockedBy.includes(person.id)
      )
    case 'compare': // ratings side by side: the assessors alone, and only once all have locked
      return thing.phase !== 'rating' && thing.raterIds.includes(person.id)
    case 'agree':
      return (
        thing.phase === 'consensus' && thing.approvedBy.length === 0 && thing.raterIds.includes(person.id)
      )
    case 'approve':
      return (
        thing.phase === 'consensus' &&
        thing.raterIds.includes(person.id) &&
        !thing.approvedBy.includes(person.id)
      )
  }
}
