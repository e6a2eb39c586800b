import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { agreementList } from '#app/domain/fidelity/scores/agreement-list.ts'
import {
  agreedScores,
  comparedRatings,
  newestAgreement,
} from '#app/domain/fidelity/review/consensus.server.ts'
import { itemScore, ownRatings } from '#app/domain/fidelity/review/rating.server.ts'
import { resultOf } from '#app/domain/fidelity/standing/result.ts'
import { stepOf } from '#app/domain/fidelity/review/review-phase.ts'
import { type Mover, type Review, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { type ComparedItem, checklistOf } from './checklist.ts'
import type { ReviewView } from './review-view.ts'

/** What the person meets on opening the review. Ratings not meant for them are not even read. */
export function reviewView(person: SignedInPerson, review: Review): ReviewView {
  const own = seatOf(review, person.id)
  const step = own && stepOf(own, review.raters)
  const mover = { personId: person.id, reviewId: review.id }
  if (step === 'rate' || step === 'wait-for-lock') {
    return { step, domains: checklistOf(review.instrument, ownRatings(mover)) }
  }
  if (step === 'agree' || step === 'approve' || step === 'wait-for-approval') {
    return { step, ...consensusView(mover, review) }
  }
  return { step: 'result', ...resultView(person, review) }
}

/** Every item with what each rater gave, and what is agreed so far; differences first. */
function consensusView(mover: Mover, review: Review) {
  const agreed = agreedScores(review.id)
  const compared = comparedRatings(mover)
  const items = checklistOf(review.instrument, agreed).flatMap((domain) =>
    domain.items.map((item): ComparedItem => {
      const ratings = compared.filter(({ itemId }) => itemId === item.id)
      return { ...item, ratings, scores: ratings.map(itemScore) }
    }),
  )
  return { ...agreementList(items), seen: newestAgreement(agreed) }
}

function resultView(person: SignedInPerson, review: Review) {
  const { id: reviewId, instrument, team, mode, periodFrom, periodTo, caseCount, approvedAt } = review
  const agreed = agreedScores(reviewId)
  const scores = new Map([...agreed].map(([itemId, row]) => [itemId, itemScore(row)]))
  const seesTeam = can(person, 'see-progress', {
    kind: 'team',
    id: team.id,
    organisationId: team.organisationId,
  })
  return {
    result: resultOf({ reviewId, mode, periodFrom, periodTo, caseCount }, instrument, scores),
    domains: checklistOf(instrument, agreed),
    approvedAt,
    teamSlug: seesTeam ? team.slug : null,
  }
}
