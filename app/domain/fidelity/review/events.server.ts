import { asc, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { people, reviewEvents } from '#db/schema/index.ts'
import type { Without } from '../report/report.ts'
import type { ReviewEvent } from '../words.ts'
import type { Mover } from './mover.server.ts'

/** Whoever has done something in a review. */
type Doer = { person: Pick<Mover['person'], 'id'>; reviewId: string }

/** Writes down what happened to a review. It stays for good. */
export function recordEvent(
  tx: Tx,
  { person, reviewId }: Doer,
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
    .orderBy(asc(reviewEvents.happenedAt), sql`${reviewEvents}.rowid`)
    .all()
}

/** What has happened since the scores were last opened again: what went before was for other scores. */
function eventsSinceReopening(reviewId: string) {
  const events = eventsOf(reviewId)
  return events.slice(events.findLastIndex(({ event }) => event === 'reopened') + 1)
}

/** Whether the person has done this before: what is sent again, by a second click, was done the first time. */
export function hasDone({ person, reviewId }: Doer, event: ReviewEvent): boolean {
  return eventsSinceReopening(reviewId).some((one) => one.event === event && one.personId === person.id)
}

/** What the raters did not wait for. A fact sheet that came later still was not there when they began. */
export function stepsGoneWithout(reviewId: string): Without[] {
  const began = eventsOf(reviewId).some(({ event }) => event === 'begun-without-facts')
  const skipped = eventsSinceReopening(reviewId).some(({ event }) => event === 'check-skipped')
  return [...(began ? (['fact-sheet'] as const) : []), ...(skipped ? (['check'] as const) : [])]
}
