import { eq } from 'drizzle-orm'
import { placeName } from '#app/domain/people/places.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants } from '#db/schema/index.ts'
import type { ImportedThing } from './import.ts'
import type { NotedChange } from './kept.server.ts'

/** A thing that stays when an import is undone, and what it is called. */
export type KeptThing = { note: number; thing: ImportedThing; name: string }

/** Names what stays. One query or two for each: ask for those of one page. */
export function keptThings(changes: NotedChange[]): KeptThing[] {
  return changes.map(({ note, thing, id, after }) => ({ note, thing, name: after.name ?? nameOf(thing, id) }))
}

function nameOf(thing: ImportedThing, id: string): string {
  const found =
    thing === 'membership'
      ? db
          .select({ person: people.name, placeId: memberships.teamId })
          .from(memberships)
          .innerJoin(people, eq(people.id, memberships.personId))
          .where(eq(memberships.id, id))
          .get()
      : db
          .select({ person: people.name, kind: roleGrants.scopeKind, placeId: roleGrants.scopeId })
          .from(roleGrants)
          .innerJoin(people, eq(people.id, roleGrants.personId))
          .where(eq(roleGrants.id, id))
          .get()
  if (!found) return ''
  const place = placeName('kind' in found ? found.kind : 'team', found.placeId)
  return [found.person, place].filter(Boolean).join(', ')
}
