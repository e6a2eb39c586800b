import {
  allows,
  type Move,
  type Phase,
  type RaterState,
  type Stand,
  STANDS,
} from '../fidelity/review/review-phase.ts'
import { reaches, type TeamPlace } from '../people/reach.ts'
import type { Grant, Role } from '../people/roles.ts'

/** Who is asking: loaded once a request, with the roles and memberships that hold today. */
export type SignedInPerson = {
  id: string
  name: string
  email: string
  grants: Grant[]
  teams: { id: string; organisationId: string }[]
}

export type TeamThing = { kind: 'team' } & TeamPlace
export type ReviewThing = {
  kind: 'review'
  team: TeamPlace
  raters: (RaterState & { personId: string })[]
  phase: Phase
}

/** An action of a review's plan. */
export type ActionThing = { kind: 'action'; ownerId: string; review: ReviewThing }

/** An event. `own`: the organisations whose events are for the one who asks; `isSignedUp`: they hold a seat or wait. */
export type EventThing = { kind: 'event'; organisationId: string | null; own: string[]; isSignedUp: boolean }

export type Question =
  | ['read' | 'see-problems' | 'teach', { kind: 'course' }]
  | ['see-progress' | 'see-fidelity' | 'plan-review' | 'assign', TeamThing]
  | ['see' | Move, ReviewThing]
  | ['finish-action', ActionThing]
  | ['see-event' | 'sign-up', EventThing]
  | ['administer' | 'oversee', { kind: 'centre' }]

/** Whether the person holds the role at the centre, which reaches everywhere. */
export function holdsAtCentre(person: SignedInPerson, role: Role): boolean {
  return person.grants.some((grant) => grant.role === role && grant.scopeKind === 'centre')
}

/** Whether the person manages this team: by a grant on the team, a unit above it, its organisation or the centre. */
export function manages(person: SignedInPerson, team: TeamPlace): boolean {
  return person.grants.some((grant) => grant.role === 'manager' && reaches(grant, team))
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
    case 'teach': // approve what is done outside the app, and record who was there on a course day
      return isAdmin || holdsAtCentre(person, 'trainer')
    case 'administer':
      return isAdmin
    case 'see-progress':
    case 'assign': // ask the team's members to take courses, and excuse them
      return manages(person, thing)
    case 'see-fidelity':
      return isAdmin || isAssessor || manages(person, thing) || belongsTo(person, thing.id)
    case 'plan-review':
      return isAdmin || isAssessor || manages(person, thing)
    case 'see':
      return standsTo(person, thing).length > 0
    case 'oversee':
      return isAdmin || isAssessor
    case 'see-event': // who came in while it was for them still sees it
      return can(person, 'sign-up', thing) || thing.isSignedUp || can(person, 'teach', { kind: 'course' })
    case 'sign-up':
      return thing.organisationId === null || thing.own.includes(thing.organisationId)
    case 'finish-action': // its owner too, for as long as the plan is theirs to see
      return (
        can(person, 'plan-action', thing.review) ||
        (thing.ownerId === person.id && can(person, 'see-result', thing.review))
      )
    default: {
      const own = thing.raters.find(({ personId }) => personId === person.id) ?? null
      return allows(action, { stands: standsTo(person, thing), phase: thing.phase, own, all: thing.raters })
    }
  }
}

/** How the person stands to a review; a stranger in no way. A seat is worth no more than the role behind it. */
function standsTo(person: SignedInPerson, { raters, team }: ReviewThing): Stand[] {
  const isManager = manages(person, team)
  const isOfTeam = isManager || belongsTo(person, team.id)
  const isAdmin = holdsAtCentre(person, 'admin')
  const isAssessor = holdsAtCentre(person, 'assessor')
  const stands: Record<Stand, boolean> = {
    rater: (isOfTeam || isAssessor) && raters.some(({ personId }) => personId === person.id),
    team: isOfTeam,
    manager: isManager,
    planner: isManager || isAdmin || isAssessor,
    admin: isAdmin,
  }
  return STANDS.filter((stand) => stands[stand])
}
