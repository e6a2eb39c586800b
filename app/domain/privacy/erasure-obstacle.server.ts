import { and, eq, isNull } from 'drizzle-orm'
import { canDoWithout } from '#app/domain/people/role-holding.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { reviewRaters, reviews } from '#db/schema/index.ts'
import type { ErasureObstacle } from './erasure.ts'

/** What stands in the way of forgetting somebody on a day; null: nothing. */
export function obstacleTo(
  personId: string,
  day: string,
  reader: Pick<Tx, 'select'> = db,
): ErasureObstacle | null {
  if (!canDoWithout(reader, personId, day)) return 'last-admin'
  const open = reader
    .select({ id: reviews.id })
    .from(reviewRaters)
    .innerJoin(reviews, eq(reviews.id, reviewRaters.reviewId))
    .where(and(eq(reviewRaters.personId, personId), isNull(reviews.approvedAt), isNull(reviews.cancelledAt)))
    .get()
  return open ? 'open-review' : null
}
