import { checklistOf } from '#app/components/fidelity/checklist.ts'
import { can } from '#app/domain/auth/permissions.ts'
import { earlierScores } from '#app/domain/fidelity/review/earlier.server.ts'
import { factsOf } from '#app/domain/fidelity/review/preparing.server.ts'
import { ownRatings } from '#app/domain/fidelity/review/rating.server.ts'
import { type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import type { RatingView } from './rating-view.ts'

/** What a rater meets on opening the page. Nobody else's ratings are read here. */
export function ratingView(mover: Mover, review: Review): RatingView {
  const { phase, sample, caseTotal, sampleSeed } = review
  if (phase === 'planned' || phase === 'cancelled') return { step: phase }
  const domains = ownChecklist(mover, review)
  if (!can(mover.person, 'rate', reviewThing(review)))
    return { step: 'locked', domains, isWaiting: phase === 'prepared' }
  return { step: 'rate', domains, sample: { numbers: sample, total: caseTotal, seed: sampleSeed } }
}

/** An item's earlier score stays on the server until the rater has given their own: it must not lead them. */
function ownChecklist(mover: Mover, review: Review) {
  const given = ownRatings(mover)
  const earlier = earlierScores(review)
  return checklistOf(review.instrument, {
    given,
    facts: factsOf(review.id),
    beforeOf: (itemId) => {
      const score = given.has(itemId) ? earlier?.scores.get(itemId) : undefined
      return earlier && score !== undefined ? { reviewOn: earlier.reviewOn, score } : null
    },
  })
}
