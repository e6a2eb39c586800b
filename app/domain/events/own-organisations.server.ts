import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { holdsOn } from '#app/domain/people/period.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { belongingsOf } from '#app/domain/requirements/belongings.server.ts'

/** The organisations whose events are for this person: those of their teams, and those they manage something in. */
export function ownOrganisations(person: SignedInPerson): string[] {
  const managed = person.grants.flatMap(({ role, scopeKind, scopeId }) =>
    role === 'manager' && scopeKind === 'organisation' && scopeId ? [scopeId] : [],
  )
  const ofTeams = [...person.teams, ...managedTeams(person)].map(({ organisationId }) => organisationId)
  return [...new Set([...managed, ...ofTeams])]
}

/** Those among these people for whom an organisation's events are on a day; see `ownOrganisations`. */
export function peopleOf(organisationId: string, personIds: string[], day: string): Set<string> {
  const belong = [...belongingsOf(personIds)].filter(([, belongings]) =>
    belongings.some(
      (one) =>
        (one.as === 'member' || one.as === 'manager') &&
        holdsOn(one, day) &&
        (one.within.length === 0 || one.within.includes(organisationId)), // in none: at the centre
    ),
  )
  return new Set(belong.map(([personId]) => personId))
}
