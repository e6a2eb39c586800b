import { createHash } from 'node:crypto'
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { isAmong } from '#app/domain/is-among.server.ts'
import { db } from '#db/client.server.ts'
import { actions, enrolments, memberships, reviews } from '#db/schema/index.ts'

/**
 * A fingerprint of what managers themselves do for these teams: whom they ask and excuse, the actions of their plans,
 * and their measurings. Figures kept for a while are kept by it too, so that nobody misses what they have just done.
 */
export function managedState(teamIds: string[]): string {
  const { personId, courseId, dueOn, graceDays, askedBy, waivedReason, waivedUntil } = enrolments
  const members = db
    .select({ id: memberships.personId })
    .from(memberships)
    .where(isAmong(memberships.teamId, teamIds))
  const byHand = db
    .select({ personId, courseId, dueOn, graceDays, askedBy, waivedReason, waivedUntil })
    .from(enrolments)
    .where(and(inArray(personId, members), or(isNotNull(askedBy), isNotNull(waivedReason))))
    .orderBy(personId, courseId)
  const ofTeams = isAmong(reviews.teamId, teamIds)
  const measured = db
    .select({
      id: reviews.id,
      on: reviews.reviewOn,
      next: reviews.nextReviewOn,
      prepared: reviews.preparedAt,
      checked: reviews.checkedAt,
      approved: reviews.approvedAt,
      cancelled: reviews.cancelledAt,
    })
    .from(reviews)
    .where(ofTeams)
    .orderBy(reviews.id)
  const planned = db
    .select({ id: actions.id, dueOn: actions.dueOn, doneAt: actions.doneAt })
    .from(actions)
    .innerJoin(reviews, eq(reviews.id, actions.reviewId))
    .where(ofTeams)
    .orderBy(actions.id)
  const state = [byHand, measured, planned].map((rows) => rows.values())
  return createHash('sha256').update(JSON.stringify(state)).digest('base64')
}
