import { inArray } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import { db } from '#db/client.server.ts'
import { importChanges, memberships, people, roleGrants } from '#db/schema/index.ts'
import { listed } from './listed.server.ts'

/** Whose accounts have these addresses, written as they may be in a file. */
export function accountsAt(addresses: string[]): string[] {
  const written = addresses.map((address) => address.trim().toLowerCase())
  const { id, email } = people
  return idsOf(
    db
      .select({ id })
      .from(people)
      .where(inArray(email, listed(written)))
      .all(),
  )
}

/**
 * Whom changes of an import are about: those who were made, or put into a team or a role.
 * @param notes the numbers of the changes
 */
export function peopleOfChanges(notes: number[]): string[] {
  const things = db
    .select({ id: importChanges.thingId })
    .from(importChanges)
    .where(inArray(importChanges.id, notes))
  const made = db.select({ id: people.id }).from(people).where(inArray(people.id, things))
  const placed = db
    .select({ id: memberships.personId })
    .from(memberships)
    .where(inArray(memberships.id, things))
  const granted = db
    .select({ id: roleGrants.personId })
    .from(roleGrants)
    .where(inArray(roleGrants.id, things))
  return idsOf(union(made, placed, granted).all())
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
