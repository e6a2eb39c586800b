import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { sortKey } from '#app/domain/people/names.ts'
import { db } from '#db/client.server.ts'
import { certificates, importChanges, mails, people } from '#db/schema/index.ts'
import { formerOf } from './former-identities.server.ts'
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
 * among them: whom a text means by it nobody can tell; nor is an address that is another's today.
 */
export function knownAs(ids: string[]): KnownAs {
  const accounts = db
    .select()
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.erasedAt)))
    .all()
  const former = formerOf(ids)
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

  const names = distinct([...accounts, ...held, ...imported, ...former].map(({ name }) => name)).filter(
    isWhole,
  )
  const addresses = [...accounts, ...imported, ...former].map(({ email }) => email)
  return {
    names,
    addresses: notOfOthers(distinct([...addresses, ...written.map(({ address }) => address)]), ids),
    others: distinct(names.flatMap((name) => othersWith(name, ids))),
  }
}

/** Leaves out what another account has as its address today: it was passed on. */
function notOfOthers(addresses: string[], ids: string[]): string[] {
  const theirs = db
    .select({ email: people.email })
    .from(people)
    .where(and(inArray(people.email, addresses), notInArray(people.id, ids)))
    .all()
  const taken = new Set(theirs.map(({ email }) => email))
  return addresses.filter((address) => !taken.has(address))
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
