import { and, asc, eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { people, reviewEvents } from '#db/schema/index.ts'
import type { ReviewEvent } from '../words.ts'
import type { Mover } from './reviews.server.ts'

/** Writes down what happened to a review. It stays for good. */
export function recordEvent(
  tx: Tx,
  { person, reviewId }: { person: Pick<Mover['person'], 'id'>; reviewId: string },
  event: ReviewEvent,
  reason = '',
  happenedAt = new Date(),
) {
  tx.insert(reviewEvents).values({ reviewId, personId: person.id, event, reason, happenedAt }).run()
}

/** What has happened to a review, oldest first. Who may read it is the caller's to ask. */
export function eventsOf(reviewId: string) {
  return db
    .select({
      event: reviewEvents.event,
      reason: reviewEvents.reason,
      happenedAt: reviewEvents.happenedAt,
      personId: reviewEvents.personId,
      name: people.name,
    })
    .from(reviewEvents)
    .innerJoin(people, eq(people.id, reviewEvents.personId))
    .where(eq(reviewEvents.reviewId, reviewId))
    .orderBy(asc(reviewEvents.happenedAt))
    .all()
}

/** Whether the person has done this before: what is sent again, by a second click, was done the first time. */
export function hasDone({ person, reviewId }: Mover, event: ReviewEvent): boolean {
  const { reviewId: review, personId, event: what } = reviewEvents
  const own = and(eq(review, reviewId), eq(personId, person.id), eq(what, event))
  return db.select({ id: reviewEvents.id }).from(reviewEvents).where(own).get() !== undefined
}
