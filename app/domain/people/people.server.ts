import { asc, eq } from 'drizzle-orm'
import { createLink } from '#app/domain/auth/links.server.ts'
import { endAllSessions } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { memberships, people, roleGrants, teams } from '#db/schema/index.ts'
import { sortKey } from './names.ts'
import type { NewPerson } from './person-form.ts'
import { ROLES, type Role } from './roles.ts'

export type PersonInList = {
  id: string
  name: string
  email: string
  team: string | null
  roles: Role[]
  status: 'active' | 'invited' | 'closed'
}

/** Everyone with an account, in Danish order, with the team and roles of today. */
export function allPeople(day = today()): PersonInList[] {
  const holdsToday = (row: { fromDate: string; toDate: string | null }) =>
    row.fromDate <= day && (row.toDate === null || row.toDate >= day)

  const grants = db.select().from(roleGrants).all().filter(holdsToday)
  const teamNames = new Map(
    teamMemberships()
      .filter(holdsToday)
      .map((row) => [row.personId, row.team]),
  )
  const rolesOf = (personId: string) =>
    ROLES.filter((role) => grants.some((grant) => grant.personId === personId && grant.role === role))

  const rows = db.select().from(people).orderBy(asc(people.sortKey)).all()
  return rows.map(({ id, name, email, passwordHash, deactivatedAt }) => ({
    id,
    name,
    email,
    team: teamNames.get(id) ?? null,
    roles: rolesOf(id),
    status: deactivatedAt ? 'closed' : passwordHash ? 'active' : 'invited',
  }))
}

function teamMemberships() {
  const { personId, fromDate, toDate } = memberships
  return db
    .select({ personId, fromDate, toDate, team: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .all()
}

/**
 * Makes a person with roles and team. A manager manages the team named; the other roles are held at the centre.
 * @returns the person's id, or null when somebody has the address already
 */
export function createPerson({ name, email, teamId, roles, managedTeamId }: NewPerson): string | null {
  return write((tx) => {
    const person = tx
      .insert(people)
      .values({ name, email, sortKey: sortKey(name) })
      .onConflictDoNothing()
      .returning({ id: people.id })
      .get()
    if (!person) return null
    const personId = person.id
    const fromDate = today()
    if (teamId) tx.insert(memberships).values({ personId, teamId, fromDate }).run()
    for (const role of roles) {
      const scope =
        role === 'manager' && managedTeamId
          ? { scopeKind: 'team' as const, scopeId: managedTeamId }
          : { scopeKind: 'centre' as const, scopeId: null }
      tx.insert(roleGrants)
        .values({ personId, role, fromDate, ...scope })
        .run()
    }
    return personId
  })
}

export function findPersonById(id: string): { id: string; name: string; email: string } | null {
  const columns = { id: people.id, name: people.name, email: people.email }
  return db.select(columns).from(people).where(eq(people.id, id)).get() ?? null
}

/** A link for choosing a password: the first one for who has none, a new one for who has forgotten it. */
export function createLinkFor(personId: string): string {
  const row = db.select({ hash: people.passwordHash }).from(people).where(eq(people.id, personId)).get()
  return createLink(personId, row?.hash ? 'new-password' : 'invitation')
}

/** Closes an account: the person is signed out everywhere and cannot come in. Certificates and history stay. */
export function deactivate(personId: string) {
  write((tx) => {
    tx.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, personId)).run()
    endAllSessions(tx, personId)
  })
}

/** Opens a closed account again, with the roles and password it had. */
export function reopen(personId: string) {
  write((tx) => tx.update(people).set({ deactivatedAt: null }).where(eq(people.id, personId)).run())
}
