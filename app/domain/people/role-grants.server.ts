import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { people, roleGrants } from '#db/schema/index.ts'
import { reaches, type TeamPlace } from './reach.ts'
import type { Grant } from './roles.ts'

type HeldGrant = Grant & { personId: string }

/** The roles that hold on a day, with who holds them; those of closed accounts left out. */
export function grantsOn(day: string): HeldGrant[] {
  const { personId, role, scopeKind, scopeId, fromDate, toDate } = roleGrants
  return db
    .select({ personId, role, scopeKind, scopeId })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, personId))
    .where(and(lte(fromDate, day), or(isNull(toDate), gte(toDate, day)), isNull(people.deactivatedAt)))
    .all()
}

/**
 * Who is told of a team: those who manage it by a grant on it, on a unit above it or on its organisation, each
 * once. The centre's own may look into every team, but are told of none.
 */
export function managersAmong(grants: HeldGrant[], team: TeamPlace): string[] {
  const managers = grants.filter(
    (grant) => grant.role === 'manager' && grant.scopeKind !== 'centre' && reaches(grant, team),
  )
  return [...new Set(managers.map(({ personId }) => personId))]
}

/** Who is told of what waits for a trainer: each once, and not the administrators, who may decide as well. */
export function trainersAmong(grants: HeldGrant[]): string[] {
  const trainers = grants.filter(({ role, scopeKind }) => role === 'trainer' && scopeKind === 'centre')
  return [...new Set(trainers.map(({ personId }) => personId))]
}
