import { and, eq, isNull } from 'drizzle-orm'
import { queueInvitations } from '#app/domain/auth/invitations.server.ts'
import { endAllSessions } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { moveUp } from '#app/domain/events/sign-ups.server.ts'
import { forgetUnsent, queueMail } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { closedMail, mergedMail } from '#app/mail/account-mail.ts'
import { dropErasure } from '#app/domain/privacy/erasures.server.ts'
import { takeOverFormer } from '#app/domain/privacy/former-identities.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import {
  actions,
  attendances,
  certificates,
  enrolmentRules,
  enrolments,
  events,
  factCorrections,
  imports,
  looks,
  mails,
  oneTimeLinks,
  passkeys,
  people,
  recoveryCodes,
  reviewRaters,
  reviews,
  signUps,
  totpSecrets,
} from '#db/schema/index.ts'
import { auditAccount } from '../people.server.ts'
import { isAdministrator } from '../role-holding.server.ts'
import type { Obstacle } from './obstacle.ts'
import { findObstacles } from './obstacles.server.ts'
import { settleJoined } from './settle-joined.server.ts'
import { moveRows, type Pair, settleRows } from './settle-rows.server.ts'

/**
 * What is simply the kept account's afterwards. Who decided on an approval, ended a certificate, wrote an
 * erratum or made an event of a review stays the closed account: those rows are never changed.
 */
const MOVED = [
  certificates.personId,
  reviewRaters.personId,
  reviews.plannedBy,
  factCorrections.writtenBy,
  actions.ownerId,
  enrolments.askedBy,
  enrolments.waivedBy,
  enrolmentRules.createdBy,
  attendances.recordedBy,
  events.createdBy,
  imports.startedBy,
  mails.personId,
  people.mergedInto,
]

export type Merged =
  | { status: 'merged' }
  | { status: 'refused'; obstacles: Obstacle[] }
  | { status: 'unknown' }

/**
 * Makes two accounts one: everything of the one becomes the other's, the one is closed for good, and its person
 * is told so at both addresses. The same asked for twice is done once. `unknown` also to whoever is no
 * administrator any more.
 */
export function mergeAccounts(admin: { id: string }, pair: Pair, now = new Date()): Merged {
  return write((tx): Merged => {
    if (!isAdministrator(tx, admin.id, today(now))) return { status: 'unknown' }
    const find = (id: string) =>
      tx
        .select()
        .from(people)
        .where(and(eq(people.id, id), isNull(people.erasedAt)))
        .get()
    const [kept, gone] = [find(pair.keptId), find(pair.goneId)]
    if (!kept || !gone || kept.id === gone.id || kept.mergedInto) return { status: 'unknown' }
    if (gone.mergedInto) return { status: gone.mergedInto === kept.id ? 'merged' : 'unknown' }
    const obstacles = findObstacles(pair, admin.id, tx)
    if (obstacles.length > 0) return { status: 'refused', obstacles }

    // First: what is frozen lets its person change only to the one that the account has been merged into.
    tx.update(people)
      .set({ mergedInto: kept.id, deactivatedAt: gone.deactivatedAt ?? now, passwordHash: null })
      .where(eq(people.id, gone.id))
      .run()
    closeDoors(tx, gone.id)
    dropErasure(tx, gone.id, admin.id, now) // it is forgotten when the one it has become is
    const seats = eventsOf(tx, gone.id)
    settleRows(tx, pair)
    settleJoined(tx, pair)
    for (const column of MOVED) moveRows(tx, column, pair)
    forgetOwnLooks(tx, kept.id)
    takeOverFormer(tx, kept, gone, now)
    // A person who had two seats has left one for somebody who waits.
    for (const eventId of seats) moveUp(tx, eventId, now)

    queueMail(tx, {
      personId: kept.id,
      key: `merged:${gone.id}`,
      ...mergedMail(kept, gone.email, env.APP_URL),
    })
    // The old address may be somebody else's by now, so it is not told the other.
    const key = `merged-closed:${gone.id}`
    queueMail(tx, { personId: kept.id, key, address: gone.email, ...closedMail(gone) })
    queueInvitations(tx, [kept.id], now)
    auditAccount(tx, kept.id, 'merged')
    return { status: 'merged' }
  })
}

/** Ends what would let somebody in to the account, its sessions and links; what waits to be sent is not. */
function closeDoors(tx: Tx, personId: string) {
  endAllSessions(tx, personId)
  for (const door of [oneTimeLinks, totpSecrets, passkeys, recoveryCodes])
    tx.delete(door).where(eq(door.personId, personId)).run()
  forgetUnsent(tx, personId)
}

const eventsOf = (tx: Tx, personId: string) =>
  tx
    .select({ eventId: signUps.eventId })
    .from(signUps)
    .where(eq(signUps.personId, personId))
    .all()
    .map(({ eventId }) => eventId)

/** That the one account looked at the other is now that somebody looked at themselves, which is not noted. */
function forgetOwnLooks(tx: Tx, personId: string) {
  tx.delete(looks)
    .where(and(eq(looks.viewerId, personId), eq(looks.subject, 'person'), eq(looks.subjectId, personId)))
    .run()
}
