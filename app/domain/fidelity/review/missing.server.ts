import { manages, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { unplannedAmong, unplannedItems } from '../actions/settle.server.ts'
import { allItems } from '../instruments/instrument.ts'
import { unansweredCorrections } from '../report/corrections.server.ts'
import { agreedScores } from './consensus.server.ts'
import { factsOf } from './preparing.server.ts'
import { ownRatings } from './rating.server.ts'
import { missingItems } from './review-phase.ts'
import { type Review, reviewThing, seatOf } from './reviews.server.ts'
import { type Missing, type Task, taskOf } from './tasks.ts'

/**
 * What is missing before a review goes on, as far as this person may know: of ratings a rater is told
 * of their own, and never how far the other is. Null where nothing is, or where it is not theirs to see.
 */
export function missingFor(person: SignedInPerson, review: Review): Missing | null {
  const missing = missingIn(person, review)
  return missing && missing.count > 0 ? missing : null
}

function missingIn(person: SignedInPerson, review: Review): Missing | null {
  const { id: reviewId, instrument, phase } = review
  const own = seatOf(review, person.id)
  switch (phase) {
    case 'planned':
      return { what: 'facts', count: missingItems(instrument.facts, factsOf(reviewId)).length }
    case 'prepared': {
      if (!own) return null
      const given = ownRatings({ person, reviewId })
      return { what: 'own-ratings', count: missingItems(allItems(instrument), given).length }
    }
    case 'rated':
      if (!own) return null
      return {
        what: 'agreed-scores',
        count: missingItems(allItems(instrument), agreedScores(reviewId)).length,
      }
    case 'agreed':
    case 'checked':
      return { what: 'answers', count: unansweredCorrections(reviewId) }
    case 'approved':
    case 'acting':
    case 'followed':
      return { what: 'actions', count: missingActions(review) }
    default:
      return null
  }
}

/** How many items ask for an action and have none. What a later review has measured again asks no more. */
const missingActions = (review: Review) => (review.surpassed ? 0 : unplannedItems(review).length)

/**
 * What a review waits for this person to do. A correction can ask for an action after the plan is settled:
 * the team's manager is told, also when the next review is planned.
 */
export const taskFor = (person: SignedInPerson, review: Review): Task | null =>
  tasksFor(person, [review]).get(review.id) ?? null

/** The same of many reviews, by the review's id. */
export function tasksFor(person: SignedInPerson, reviews: Review[]): Map<string, Task | null> {
  const isSettled = ({ phase }: Review) => phase === 'acting' || phase === 'followed'
  const unplanned = unplannedAmong(
    reviews.filter((review) => isSettled(review) && !review.surpassed && manages(person, review.team)),
  )
  return new Map(
    reviews.map((review) => {
      const isAsked = (unplanned.get(review.id) ?? []).length > 0
      return [review.id, isAsked ? 'act' : taskOf(person, reviewThing(review))]
    }),
  )
}
