import { type ComparedItem, checklistOf } from '#app/components/fidelity/checklist.ts'
import { can } from '#app/domain/auth/permissions.ts'
import { errataOf } from '#app/domain/fidelity/report/errata.server.ts'
import {
  agreedScores,
  comparedRatings,
  newestAgreement,
} from '#app/domain/fidelity/review/consensus.server.ts'
import { earlierScores } from '#app/domain/fidelity/review/earlier.server.ts'
import { factsOf } from '#app/domain/fidelity/review/preparing.server.ts'
import { itemScore } from '#app/domain/fidelity/review/rating.server.ts'
import { type Review, reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { agreementOf } from '#app/domain/fidelity/scores/agreement.ts'
import { agreementList } from '#app/domain/fidelity/scores/agreement-list.ts'
import type { Seat } from '#app/domain/fidelity/words.ts'
import type { Compared, ConsensusView } from './consensus-view.ts'

/** What a rater meets on opening the page. Before all have locked the others' ratings are not even read. */
export function consensusView(mover: Mover, review: Review): ConsensusView {
  const thing = reviewThing(review)
  if (review.phase === 'cancelled') return { step: 'cancelled' }
  if (!can(mover.person, 'compare', thing))
    return { step: 'waiting', hasLocked: seatOf(review, mover.person.id)?.locked === true }

  const agreed = agreedScores(review.id)
  const compared = compare(mover, review, agreed)
  return can(mover.person, 'agree', thing)
    ? { step: 'agree', seen: newestAgreement(agreed), ...compared }
    : {
        step: 'concluded',
        mayReopen: can(mover.person, 'reopen', thing),
        errata: errataOf(review),
        ...compared,
      }
}

/** Every item with what each rater gave, and what is agreed so far; differences first. */
function compare(mover: Mover, review: Review, agreed: ReturnType<typeof agreedScores>): Compared {
  const ratings = comparedRatings(mover)
  const earlier = earlierScores(review)
  const beforeOf = (itemId: string) => {
    const score = earlier?.scores.get(itemId)
    return earlier && score !== undefined ? { reviewOn: earlier.reviewOn, score } : null
  }
  const items = checklistOf(review.instrument, { given: agreed, facts: factsOf(review.id), beforeOf })
    .flatMap((domain) => domain.items)
    .map((item): ComparedItem => {
      const own = ratings.filter(({ itemId }) => itemId === item.id)
      return { ...item, ratings: own, scores: own.map(itemScore) }
    })
  const scoresOf = (seat: Seat) =>
    new Map(ratings.filter((one) => one.seat === seat).map((one) => [one.itemId, itemScore(one)]))
  const agreement = review.raters.length > 1 ? agreementOf(scoresOf('A'), scoresOf('B')) : null
  return { ...agreementList(items), agreement }
}
