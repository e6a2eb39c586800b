import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { sortKey } from '#app/domain/people/names.ts'
import { db } from '#db/client.server.ts'
import { certificates, importChanges, mails, people } from '#db/schema/index.ts'
import type { KnownAs } from './mentions.ts'

/** The accounts that are this person's: their own, and those that were merged into it. */
export function accountsOf(personId: string): string[] {
  const ids = [personId]
  for (const id of ids) {
    const merged = db.select({ id: people.id }).from(people).where(eq(people.mergedInto, id)).all()
    ids.push(...merged.map((one) => one.id))
  }
  return ids
}

/**
 * Every name and address that we have known these accounts by, also former ones. A name of a single word is not
 * among them: whom a text means by it nobody can tell.
 */
export function knownAs(ids: string[]): KnownAs {
  const accounts = db.select().from(people).where(inArray(people.id, ids)).all()
  const held = db
    .selectDistinct({ name: certificates.holderName })
    .from(certificates)
    .where(inArray(certificates.personId, ids))
    .all()
  const imported = db
    .select({ before: importChanges.before, after: importChanges.after })
    .from(importChanges)
    .where(and(eq(importChanges.thing, 'person'), inArray(importChanges.thingId, ids)))
    .all()
    .flatMap(({ before, after }) => [before ?? {}, after])
  const written = db
    .selectDistinct({ address: mails.address })
    .from(mails)
    .where(and(inArray(mails.personId, ids), isNotNull(mails.address)))
    .all()

  const names = distinct([...accounts, ...held, ...imported].map(({ name }) => name)).filter(isWhole)
  const addresses = distinct([...accounts.map(({ email }) => email), ...imported.map(({ email }) => email)])
  return {
    names,
    addresses: distinct([...addresses, ...written.map(({ address }) => address)]),
    others: distinct(names.flatMap((name) => othersWith(name, ids))),
  }
}

/** The names of others that are this one or have it in them. */
const othersWith = (name: string, ids: string[]) =>
  db
    .selectDistinct({ name: people.name })
    .from(people)
    .where(
      and(
        sql`instr(${people.sortKey}, ${sortKey(name)}) > 0`,
        notInArray(people.id, ids),
        isNull(people.erasedAt),
      ),
    )
    .all()
    .map((other) => other.name)

const isWhole = (name: string) => name.trim().includes(' ')

const distinct = (texts: (string | null | undefined)[]) => [
  ...new Set(texts.filter((text) => typeof text === 'string').filter((text) => text !== '')),
]
