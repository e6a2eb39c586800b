import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { today } from '#app/domain/dates.ts'
import { sortKey, slugOf } from '#app/domain/people/names.ts'
import type { Role, ScopeKind } from '#app/domain/people/roles.ts'
import { db } from '#db/client.server.ts'
import {
  memberships,
  organisations,
  people,
  roleGrants,
  teams,
  totpSecrets,
  units,
} from '#db/schema/index.ts'

let count = 0
const LONG_AGO = '2020-01-01'

export function createOrganisation(name = `Kommune ${++count}`) {
  return db
    .insert(organisations)
    .values({ name, sortKey: sortKey(name) })
    .returning()
    .get()
}

/** A unit right below its organisation, or below another unit. */
export function createUnit(facts: {
  name?: string
  organisationId: string
  parent?: typeof units.$inferSelect
}) {
  const { organisationId, parent, name = `Enhed ${++count}` } = facts
  const id = crypto.randomUUID()
  const path = parent ? `${parent.path}/${id}` : id
  return db
    .insert(units)
    .values({ id, name, sortKey: sortKey(name), organisationId, parentId: parent?.id ?? null, path })
    .returning()
    .get()
}

/** A team as the app knows it: with the path of its unit. */
export function createTeam(
  facts: { name?: string; organisationId?: string; unit?: typeof units.$inferSelect } = {},
) {
  const { unit } = facts
  const name = facts.name ?? `Team ${++count}`
  const organisationId = unit?.organisationId ?? facts.organisationId ?? createOrganisation().id
  const team = db
    .insert(teams)
    .values({
      name,
      slug: `${slugOf(name)}-${++count}`,
      sortKey: sortKey(name),
      organisationId,
      unitId: unit?.id ?? null,
    })
    .returning()
    .get()
  return { ...team, unitPath: unit?.path ?? null }
}

export function createPerson(facts: Partial<typeof people.$inferInsert> & { teamId?: string } = {}) {
  const { teamId, ...given } = facts
  const name = given.name ?? `Person ${++count}`
  const person = db
    .insert(people)
    .values({ name, sortKey: sortKey(name), email: `person${++count}@example.org`, ...given })
    .returning()
    .get()
  if (teamId) db.insert(memberships).values({ personId: person.id, teamId, fromDate: LONG_AGO }).run()
  return person
}

/** Gives somebody a code app, of which no test needs a code. */
export function giveFactor({ id }: { id: string }) {
  const app = { personId: id, sealed: '', confirmedAt: new Date() }
  db.insert(totpSecrets).values(app).onConflictDoNothing().run()
}

type Scope = { kind: ScopeKind; id: string }

/** Gives a role at the centre, or in the scope named; with the second factor that whoever holds one must have. */
export function grant(person: { id: string }, role: Role, scope?: Scope) {
  grantAlone(person, role, scope)
  giveFactor(person)
}

/** Gives a role to somebody who may have no second factor yet, and is held up for it outside the demo. */
export function grantAlone(person: { id: string }, role: Role, scope?: Scope) {
  db.insert(roleGrants)
    .values({
      personId: person.id,
      role,
      scopeKind: scope?.kind ?? 'centre',
      scopeId: scope?.id ?? null,
      fromDate: LONG_AGO,
    })
    .run()
}

/** The person as their session would name them, with the roles and teams that hold today. */
export function signedIn({ id }: { id: string }): SignedInPerson {
  const holds = (table: typeof roleGrants | typeof memberships) =>
    and(
      eq(table.personId, id),
      lte(table.fromDate, today()),
      or(isNull(table.toDate), gte(table.toDate, today())),
    )
  const person = db.select().from(people).where(eq(people.id, id)).get()
  if (!person) throw new Error(`No person ${id}`)
  return {
    id,
    name: person.name,
    email: person.email,
    grants: db
      .select({ role: roleGrants.role, scopeKind: roleGrants.scopeKind, scopeId: roleGrants.scopeId })
      .from(roleGrants)
      .where(holds(roleGrants))
      .all(),
    teams: db
      .select({ id: teams.id, organisationId: teams.organisationId })
      .from(memberships)
      .innerJoin(teams, eq(teams.id, memberships.teamId))
      .where(holds(memberships))
      .all(),
  }
}

/** A request as this person's browser would send it. */
export async function requestFrom(person: { id: string }, path: string, init: RequestInit = {}) {
  const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
  return new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: { cookie, ...init.headers } })
}

/** The fields of a form as the browser posts them. */
export function formOf(fields: Record<string, string | string[]>): { method: 'POST'; body: URLSearchParams } {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return { method: 'POST', body }
}

/** Arguments of a loader or an action; what it throws (a response) is returned. */
export async function call<T>(
  handler: (args: {
    request: Request
    params: Record<string, string>
    context: { nonce: string; address: string }
  }) => T,
  request: Request,
  params: Record<string, string> = {},
) {
  try {
    return await handler({ request, params, context: { nonce: '', address: '192.0.2.1' } })
  } catch (thrown) {
    return thrown as Response // loaders throw responses; anything else fails the test's own assertion
  }
}
