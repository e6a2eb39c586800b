import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { signedNow } from '#app/domain/certificates/credential/credentials.server.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { forgetKeptMails } from '#app/mail/deliver.server.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { certificates, credentials, erasing, erasures, mails, people } from '#db/schema/index.ts'
import { audit } from './audit.server.ts'
import type { ErasureCause } from './erasure.ts'
import { enterInLedger } from './erasure-ledger.server.ts'
import { keepKnown } from './former-identities.server.ts'
import { accountsOf, knownAs } from './known-as.server.ts'
import { findMentions, rewrite } from './mentions.server.ts'
import { mentionsOf } from './mentions.ts'
import { deleteOwnRows } from './own-rows.server.ts'
import { mailsAmong, searchAgain } from './search-again.server.ts'

/** `may` is asked under the lock: whether they are still to be forgotten. `day`: the civil date it is done on. */
type Order = { day: string; cause: ErasureCause; may: (tx: Tx) => boolean; now: Date }

/**
 * Forgets somebody: their rows go, their certificates lose the name, their account becomes an empty one that
 * other rows can point to, and what others have written loses their name and addresses. All of it or nothing;
 * the ledger knows it first, so that what was cut off is done again.
 * @returns false when they are not to be forgotten, are already, or have a certificate that cannot be signed now
 */
export async function erasePerson(personId: string, { day, cause, may, now }: Order): Promise<boolean> {
  const ids = accountsOf(personId)
  await signTheirs(ids)
  // Outside the transaction, as it takes a while. What is written meanwhile is found afterwards.
  const found = await findMentions(knownAs(ids))
  const gone = write((tx): Set<string> | null => {
    const isTheirs = and(eq(people.id, personId), isNull(people.erasedAt))
    if (!tx.select({ id: people.id }).from(people).where(isTheirs).get() || !may(tx)) return null
    const known = knownAs(ids) // before anything of it is gone
    if (ids.some((id) => forgetHolder(tx, id, day).status === 'unsigned')) return null

    tx.insert(erasing).values({ id: personId }).run() // what is final lets the name be taken out of it
    const mailsToThem = idsOfMails(tx, ids)
    deleteOwnRows(tx, ids, now)
    const rewritten = rewrite(tx, found, mentionsOf(known))
    emptyAccounts(tx, ids, now)
    keepKnown(tx, personId, known, now)
    tx.delete(erasing).run()

    const done = { personId, cause, requestedAt: now, dueOn: day, carriedOutAt: now }
    tx.insert(erasures)
      .values(done)
      .onConflictDoUpdate({ target: erasures.personId, set: { carriedOutAt: now } })
      .run()
    audit(tx, { actorId: null, action: 'erased', subject: { kind: 'person', id: personId } }, now)
    enterInLedger(ids.map((id) => ({ personId: id, day, cause })))
    const mailsAbout = new Set([...mailsToThem, ...mailsAmong(tx, rewritten)])
    forgetKeptMails((id) => mailsAbout.has(id))
    return mailsAbout
  })
  if (!gone) return false
  await searchAgain(personId)
  forgetKeptMails((id) => gone.has(id)) // what was on its way into a file meanwhile
  return true
}

/** A signature is over the name, so it is made before the name is gone. One that fails is told in the log. */
async function signTheirs(ids: string[]) {
  const waiting = db
    .select({ id: certificates.id })
    .from(certificates)
    .innerJoin(credentials, eq(credentials.certificateId, certificates.id))
    .where(and(inArray(certificates.personId, ids), isNull(credentials.jsonDigest)))
    .all()
  for (const { id } of waiting) await signedNow(id)
}

/** Nothing in such an account tells whose it was, and nobody can come in to it. */
function emptyAccounts(tx: Tx, ids: string[], now: Date) {
  tx.update(people)
    .set({
      name: '',
      sortKey: '',
      email: sql`'slettet-' || ${people.id} || '@slettet.invalid'`,
      passwordHash: null,
      onLeaveUntil: null,
      lastSeenAt: null,
      deactivatedAt: sql`coalesce(${people.deactivatedAt}, ${now.getTime()})`,
      erasedAt: now,
    })
    .where(inArray(people.id, ids))
    .run()
}

const idsOfMails = (tx: Tx, personIds: string[]) =>
  tx
    .select({ id: mails.id })
    .from(mails)
    .where(inArray(mails.personId, personIds))
    .all()
    .map(({ id }) => id)
