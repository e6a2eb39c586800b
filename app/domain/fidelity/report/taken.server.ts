import { eventsOf } from '../review/events.server.ts'
import type { Mover } from '../review/reviews.server.ts'
import type { ReviewEvent } from '../words.ts'

/** Whether the person has taken this step before: the same button pressed twice is one press. */
export function hasTaken({ reviewId, person }: Mover, step: ReviewEvent): boolean {
  return eventsOf(reviewId).some(({ event, personId }) => event === step && personId === person.id)
}
