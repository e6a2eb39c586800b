import { and, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
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
import { accountsOf, knownAs } from './known-as.server.ts'
import { mentionsOf, needleOf } from './mentions.ts'
import { keptFrom } from './retention.ts'

/** Certificates that one transaction sees to. */
const AT_ONCE = 500

/** Forgets whose the certificates are that ran out long ago. @returns how many */
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
  return ids.length
}

/**
 * Deletes what was noted when one of them was ended, also where its holder was forgotten long before.
 * @returns how many
 */
export function forgetOldNotes(tx: Tx, day: string): number {
  const ofOld = tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(lt(certificates.expiresOn, keptFrom('certificate', day)))
  const isOld = and(isNotNull(certificateEnds.note), inArray(certificateEnds.certificateId, ofOld))
  if (!tx.select({ note: certificateEnds.note }).from(certificateEnds).where(isOld).get()) return 0
  return changeFinal(tx, () => tx.update(certificateEnds).set({ note: null }).where(isOld).run().changes)
}

const isOldReview = (day: string) =>
  lt(
    sql`coalesce(${reviews.approvedAt}, ${reviews.cancelledAt})`,
    startOfDay(keptFrom('fidelity', day)).getTime(),
  )

/** Whose names are to go out of what old reports say. */
export function oldRaters(day: string): string[] {
  const rows = db
    .selectDistinct({ id: reviewRaters.personId })
    .from(reviewRaters)
    .innerJoin(reviews, eq(reviews.id, reviewRaters.reviewId))
    .innerJoin(reviewReports, eq(reviewReports.reviewId, reviews.id))
    .innerJoin(people, eq(people.id, reviewRaters.personId))
    .where(and(isOldReview(day), isNull(people.erasedAt)))
    .all()
  return rows.map(({ id }) => id)
}

/**
 * Takes everything a rater is known by out of what old reports of theirs say, and puts their seat there.
 * @returns the reviews whose reports say something else now
 */
export function forgetRaterNames(tx: Tx, raterId: string, day: string): string[] {
  const known = knownAs(accountsOf(raterId))
  const needles = JSON.stringify([...known.names, ...known.addresses].map(needleOf))
  const said = sql`lower(${reviewReports.text} || coalesce(${reviewReports.frozen}, ''))`
  const mightSay = sql`exists (select 1 from json_each(${needles}) needle where instr(${said}, needle.value) > 0)`
  const found = tx
    .select({ reviewId: reviews.id, seat: reviewRaters.seat })
    .from(reviews)
    .innerJoin(reviewReports, eq(reviewReports.reviewId, reviews.id))
    .innerJoin(reviewRaters, eq(reviewRaters.reviewId, reviews.id))
    .where(and(eq(reviewRaters.personId, raterId), isOldReview(day), mightSay))
    .all()
  const changed = found.filter(({ reviewId, seat }) =>
    renameIn(tx, reviewId, mentionsOf(known, messagesByLocale.da.fidelityReport.result.rater(seat))),
  )
  return changed.map(({ reviewId }) => reviewId)
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
function changeFinal<T>(tx: Tx, change: () => T): T {
  tx.insert(erasing).values({}).run()
  const result = change()
  tx.delete(erasing).run()
  return result
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
