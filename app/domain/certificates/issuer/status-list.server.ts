import { randomInt } from 'node:crypto'
import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list'
import { and, count, desc, eq, lt } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { certificateEnds, credentials, statusLists } from '#db/schema/index.ts'
import { dateTime } from '../credential/moments.ts'
import { withProof } from '../credential/sign.server.ts'
import type { Issuer } from './issuer.ts'
import { signingKey } from './keys.server.ts'

/** The shortest list that validators accept, so that one entry hides among many. */
export const LIST_LENGTH = 131_072

/** From so many on a free place by chance takes too many tries, and the next list is begun. */
const FULL = LIST_LENGTH * 0.75

type Place = { list: number; index: number }

const isIn = (did: string, list: number) =>
  and(eq(credentials.issuerDid, did), eq(credentials.statusList, list))

/**
 * A place in the issuer's status lists that nobody has, by chance, so that it tells nothing. A list has one
 * address, so when the issuer has come under another origin (https instead of http) the next is begun.
 */
export function freePlace(tx: Tx, { did, origin }: Issuer): Place {
  const newest = tx
    .select({ list: credentials.statusList, origin: credentials.origin })
    .from(credentials)
    .where(eq(credentials.issuerDid, did))
    .orderBy(desc(credentials.statusList))
    .limit(1)
    .get()
  const list = newest?.list ?? 1
  const taken = tx.select({ number: count() }).from(credentials).where(isIn(did, list)).get()?.number ?? 0
  const isClosed = taken >= FULL || (newest !== undefined && newest.origin !== origin)
  if (isClosed) return { list: list + 1, index: randomInt(LIST_LENGTH) }

  const isTaken = (index: number) =>
    tx
      .select({ index: credentials.statusIndex })
      .from(credentials)
      .where(and(isIn(did, list), eq(credentials.statusIndex, index)))
      .get() !== undefined
  let index = randomInt(LIST_LENGTH)
  while (isTaken(index)) index = randomInt(LIST_LENGTH)
  return { list, index }
}

/**
 * A status list as its issuer signed it, with the bits of what has been revoked or replaced. An end is
 * never undone, so a list with as many ends in it as there are now is the one that was signed last. It has
 * the address that the credentials in it name.
 * @returns null when no certificate stands in such a list
 */
export async function signedStatusList(did: string, list: number): Promise<string | null> {
  const ended = endedIn(did, list)
  const thisList = and(eq(statusLists.issuerDid, did), eq(statusLists.list, list))
  const kept = db.select().from(statusLists).where(thisList).get()
  if (kept?.ended === ended.length) return kept.document
  const standing = db.select({ origin: credentials.origin }).from(credentials).where(isIn(did, list)).get()
  if (!standing) return null

  const signedAt = new Date()
  const issuer = { did, origin: standing.origin }
  const document = JSON.stringify(await signList(issuer, list, ended, signedAt))
  const signed = { ended: ended.length, document, signedAt }
  write((tx) =>
    tx
      .insert(statusLists)
      .values({ issuerDid: did, list, ...signed })
      .onConflictDoUpdate({
        target: [statusLists.issuerDid, statusLists.list],
        set: signed,
        setWhere: lt(statusLists.ended, signed.ended), // another process may have seen a later end
      })
      .run(),
  )
  return document
}

async function signList(issuer: Issuer, list: number, ended: number[], at: Date) {
  const bits = await createList({ length: LIST_LENGTH })
  for (const index of ended) bits.setStatus(index, true)
  const id = `${issuer.origin}/status/${list}`
  const unsigned = await createCredential({ id, list: bits, statusPurpose: 'revocation' })
  const credential = { ...unsigned, issuer: issuer.did, validFrom: dateTime(at) }
  return withProof(credential, await signingKey(issuer), at)
}

function endedIn(did: string, list: number): number[] {
  return db
    .select({ index: credentials.statusIndex })
    .from(credentials)
    .innerJoin(certificateEnds, eq(certificateEnds.certificateId, credentials.certificateId))
    .where(isIn(did, list))
    .all()
    .map(({ index }) => index)
}
