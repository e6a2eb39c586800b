import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { unplannedItems } from '../actions/settle.server.ts'
import { allItems } from '../instruments/instrument.ts'
import { unansweredCorrections } from '../report/corrections.server.ts'
import { agreedScores } from './consensus.server.ts'
import { factsOf } from './preparing.server.ts'
import { ownRatings } from './rating.server.ts'
import { missingItems } from './review-phase.ts'
import { type Review, seatOf } from './reviews.server.ts'
import type { Missing } from './tasks.ts'

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
      return { what: 'actions', count: unplannedItems(review).length }
    default:
      return null
  }
}
