import { and, eq, exists, isNotNull, isNull } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { db } from '#db/client.server.ts'
import { actions, reviews } from '#db/schema/index.ts'
import { allItems, itemLabels } from '../instruments/instrument.ts'
import { findReview } from '../review/reviews.server.ts'
import { concerns } from '../review/review-lists.server.ts'
import type { Driver } from '../words.ts'
import { type ActionState, stateOf } from './action-plan.ts'
import { actionsOf } from './actions.server.ts'

/** An action that waits: to be done, or done to be scored again. */
type TeamAction = {
  id: string
  reviewId: string
  state: Exclude<ActionState, 'closed'>
  label: string // A2
  title: string
  what: string
  owner: string
  dueOn: string
  driver: Driver
}

/** The actions of a team's plans that are not closed, the earliest day first. Empty for a person they do not concern. */
export function openActionsOfTeam(person: SignedInPerson, teamId: string, today: string): TeamAction[] {
  const ofReview = db.select().from(actions).where(eq(actions.reviewId, reviews.id))
  const planned = db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.teamId, teamId), isNotNull(reviews.approvedAt), exists(ofReview), concerns(person)))
    .all()
  return planned
    .flatMap(({ id }) => openActionsIn(id, today))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

/** The reviews that somebody still has something to do for. */
export function reviewsWithOpenActions(): Set<string> {
  const rows = db.selectDistinct({ id: actions.reviewId }).from(actions).where(isNull(actions.doneAt)).all()
  return new Set(rows.map(({ id }) => id))
}

function openActionsIn(reviewId: string, today: string): TeamAction[] {
  const review = findReview(reviewId)
  if (!review) return []
  const labels = itemLabels(review.instrument)
  const titles = new Map(allItems(review.instrument).map(({ id, title }) => [id, title]))
  return actionsOf(review).flatMap((action) => {
    const state = stateOf(action, today)
    if (state === 'closed') return []
    const { id, itemId, what, owner, dueOn, driver } = action
    const label = labels.get(itemId) ?? itemId
    return [{ id, reviewId, state, label, title: titles.get(itemId) ?? itemId, what, owner, dueOn, driver }]
  })
}
