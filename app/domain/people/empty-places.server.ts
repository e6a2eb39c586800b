import { and, eq } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import {
  enrolmentRules,
  events,
  memberships,
  organisations,
  reviews,
  roleGrants,
  teamMethods,
  teams,
  units,
} from '#db/schema/index.ts'
import { auditPlace } from './audit-place.server.ts'
import type { Outcome } from './organisations.server.ts'
import type { PlaceKind } from './place-change.ts'

/**
 * Whether nothing lies in a place or is told of it: neither a unit, a team, a membership, a review or an event
 * nor a role or a rule, be it one that has ended.
 */
export function isEmpty(kind: PlaceKind, id: string, tx: Pick<Tx, 'select'> = db): boolean {
  const isIn = {
    organisation: () =>
      tx.select({ id: units.id }).from(units).where(eq(units.organisationId, id)).get() ??
      tx.select({ id: teams.id }).from(teams).where(eq(teams.organisationId, id)).get() ??
      tx.select({ id: events.id }).from(events).where(eq(events.organisationId, id)).get(),
    unit: () =>
      tx.select({ id: units.id }).from(units).where(eq(units.parentId, id)).get() ??
      tx.select({ id: teams.id }).from(teams).where(eq(teams.unitId, id)).get(),
    team: () =>
      tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.teamId, id)).get() ??
      tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.teamId, id)).get(),
  }
  const holdsAt = (table: typeof roleGrants | typeof enrolmentRules) =>
    tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.scopeKind, kind), eq(table.scopeId, id)))
      .get()
  return (isIn[kind]() ?? holdsAt(roleGrants) ?? holdsAt(enrolmentRules)) === undefined
}

/** Removes a place that is empty. */
export function deletePlace(kind: PlaceKind, id: string): Outcome {
  return write((tx) => {
    if (!isEmpty(kind, id, tx)) return { problems: { remove: 'notEmpty' } }
    const table = { organisation: organisations, unit: units, team: teams }[kind]
    if (kind === 'team') tx.delete(teamMethods).where(eq(teamMethods.teamId, id)).run()
    const { changes } = tx.delete(table).where(eq(table.id, id)).run()
    if (changes === 1) auditPlace(tx, kind, id, 'removed')
    return { id }
  })
}
