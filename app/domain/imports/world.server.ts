import { and, eq, inArray, sql } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, organisations, people, roleGrants, teams, units } from '#db/schema/index.ts'
import type { RightRow } from './check-file.ts'
import { listed } from './listed.server.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { placeTree } from './tree.ts'
import type { KnownPerson, World } from './world.ts'

/** What these rows can be about, as it is now: the accounts of their mail addresses, and their organisations. */
export function worldOf(rows: RightRow[]): World {
  const emails = new Set(rows.map(({ says }) => says.email))
  const names = new Set(rows.flatMap(({ says: { place } }) => (place ? [sortKey(place.organisation)] : [])))
  return { people: knownPeople(emails), tree: knownTree(names), slugs: takenSlugs(), day: today() }
}

function takenSlugs(): Set<string> {
  const rows = db.select({ slug: teams.slug }).from(teams).all()
  return new Set(rows.map(({ slug }) => slug))
}

function knownPeople(emails: Set<string>): Map<string, KnownPerson> {
  const { id, email, name, deactivatedAt } = people
  const rows = db
    .select({ id, email, name, deactivatedAt })
    .from(people)
    .where(inArray(email, listed(emails)))
    .all()
  const byId = new Map<string, KnownPerson>()
  const byEmail = new Map<string, KnownPerson>()
  for (const row of rows) {
    const person = { id: row.id, name: row.name, isClosed: row.deactivatedAt !== null, periods: [] }
    byId.set(row.id, person)
    byEmail.set(row.email, person)
  }
  for (const { personId, ...period } of knownPeriods([...byId.keys()]))
    byId.get(personId)?.periods.push(period)
  return byEmail
}

function knownPeriods(personIds: string[]) {
  const members = db
    .select({
      id: memberships.id,
      personId: memberships.personId,
      placeId: memberships.teamId,
      fromDate: memberships.fromDate,
      toDate: memberships.toDate,
    })
    .from(memberships)
    .where(inArray(memberships.personId, listed(personIds)))
    .all()
  const managers = db
    .select({
      id: roleGrants.id,
      personId: roleGrants.personId,
      placeId: sql<string>`coalesce(${roleGrants.scopeId}, '')`,
      fromDate: roleGrants.fromDate,
      toDate: roleGrants.toDate,
    })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'manager'), inArray(roleGrants.personId, listed(personIds))))
    .all()
  return [
    ...members.map((period) => ({ ...period, thing: 'membership' as const })),
    ...managers.map((period) => ({ ...period, thing: 'grant' as const })),
  ]
}

/** @param names the keys of the organisations' names */
function knownTree(names: Set<string>) {
  const tree = placeTree()
  const known = db.select({ id: organisations.id, name: organisations.name }).from(organisations).all()
  const asked = known.filter(({ name }) => names.has(sortKey(name)))
  for (const organisation of asked) tree.addOrganisation(organisation)
  const ids = listed(asked.map(({ id }) => id))
  for (const unit of db.select().from(units).where(inArray(units.organisationId, ids)).all())
    tree.addUnit(unit)
  for (const team of db.select().from(teams).where(inArray(teams.organisationId, ids)).all())
    tree.addTeam(team)
  return tree
}
