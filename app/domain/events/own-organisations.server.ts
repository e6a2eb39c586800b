import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'

/** The organisations whose events are for this person: those of their teams, and those they manage something in. */
export function ownOrganisations(person: SignedInPerson): string[] {
  const managed = person.grants.flatMap(({ role, scopeKind, scopeId }) =>
    role === 'manager' && scopeKind === 'organisation' && scopeId ? [scopeId] : [],
  )
  const ofTeams = [...person.teams, ...managedTeams(person)].map(({ organisationId }) => organisationId)
  return [...new Set([...managed, ...ofTeams])]
}
