import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { forgetHolderOf } from '#app/domain/certificates/forget-holder.server.ts'
import { startOfDay } from '#app/domain/dates.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { db, type Tx } from '#db/client.server.ts'
import {
  certificateEnds,
  certificates,
  credentials,
  erasing,
  erasures,
  people,
  reviewRaters,
  reviewReports,
  reviews,
} from '#db/schema/index.ts'
import { askErasure } from './erasures.server.ts'
import { mentionsOf } from './mentions.ts'
import { keptFrom } from './retention.ts'

/** Certificates that one transaction sees to. */
const AT_ONCE = 500

/** Forgets whose the certificates are that ran out long ago, and what was noted when one was ended. @returns how many */
export function forgetOldHolders(tx: Tx, day: string): number {
  const isOld = and(
    lt(certificates.expiresOn, keptFrom('certificate', day)),
    isNull(certificates.holderForgottenOn),
    isNotNull(credentials.jsonDigest), // one that waits for its signature needs the name
  )
  const ids = tx
    .select({ id: certificates.id })
    .from(certificates)
    .innerJoin(credentials, eq(credentials.certificateId, certificates.id))
    .where(isOld)
    .limit(AT_ONCE)
    .all()
    .map(({ id }) => id)
  if (ids.length === 0) return 0
  forgetHolderOf(tx, ids, day)
  changeFinal(tx, () =>
    tx.update(certificateEnds).set({ note: null }).where(inArray(certificateEnds.certificateId, ids)).run(),
  )
  return ids.length
}

/** Takes the raters' names out of what old reports say, and puts their seats there. @returns in how many reports */
export function forgetRaterNames(tx: Tx, day: string): number {
  const isOld = lt(
    sql`coalesce(${reviews.approvedAt}, ${reviews.cancelledAt})`,
    startOfDay(keptFrom('fidelity', day)).getTime(),
  )
  const mentions = or(
    sql`instr(${reviewReports.frozen}, ${people.name}) > 0`,
    sql`instr(${reviewReports.text}, ${people.name}) > 0`,
  )
  const found = tx
    .select({ reviewId: reviews.id, seat: reviewRaters.seat, name: people.name })
    .from(reviews)
    .innerJoin(reviewReports, eq(reviewReports.reviewId, reviews.id))
    .innerJoin(reviewRaters, eq(reviewRaters.reviewId, reviews.id))
    .innerJoin(people, eq(people.id, reviewRaters.personId))
    .where(and(isOld, isNull(people.erasedAt), mentions))
    .all()
  const changed = found.filter(({ reviewId, seat, name }) => {
    const seatName = messagesByLocale.da.fidelityReport.result.rater(seat)
    return renameIn(tx, reviewId, mentionsOf({ names: [name], addresses: [], others: [] }, seatName))
  })
  return new Set(changed.map(({ reviewId }) => reviewId)).size
}

/** @returns false when there was nothing to change after all, as where the name is a part of another */
function renameIn(tx: Tx, reviewId: string, rename: (text: string) => string): boolean {
  const own = sql`where review_id = ${reviewId}`
  const texts = tx.get<{ text: string; frozen: string | null }>(
    sql`select text, frozen from ${reviewReports} ${own}`,
  )
  if (!texts) return false
  const { text, frozen } = texts
  const renamed = { text: rename(text), frozen: frozen && rename(frozen) }
  if (renamed.text === text && renamed.frozen === frozen) return false
  changeFinal(tx, () =>
    tx.run(sql`update ${reviewReports} set text = ${renamed.text}, frozen = ${renamed.frozen} ${own}`),
  )
  return true
}

/** The triggers that keep what is final let a change through while this row stands. */
function changeFinal(tx: Tx, change: () => void): void {
  tx.insert(erasing).values({}).run()
  change()
  tx.delete(erasing).run()
}

/** Has those forgotten whose accounts were closed long ago. @returns how many */
export function askForLeavers(day: string): number {
  const isOver = and(
    lt(people.deactivatedAt, startOfDay(keptFrom('account', day))),
    isNull(people.erasedAt),
    isNull(people.mergedInto), // it goes with the account it became a part of
    isNull(erasures.personId),
  )
  const leavers = db
    .select({ id: people.id })
    .from(people)
    .leftJoin(erasures, eq(erasures.personId, people.id))
    .where(isOver)
    .all()
  return leavers.filter(({ id }) => askErasure(id, 'left', null).status === 'asked').length
}
