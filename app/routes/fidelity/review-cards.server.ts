import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { taskFor } from '#app/domain/fidelity/review/missing.server.ts'
import { stepAtHand } from '#app/domain/fidelity/review/review-steps.ts'
import { DAYS_TO_PLAN } from '#app/domain/fidelity/standing/next-review.ts'
import type { Review } from '#app/domain/fidelity/review/reviews.server.ts'
import {
  openReviewsOfTeams,
  ownOpenReviews,
  reviewsToFollowUp,
} from '#app/domain/fidelity/review/review-lists.server.ts'
import type { ReviewCard } from './review-list.tsx'

/** The reviews the person has a part in, and those of their teams that wait for others. */
export function reviewCards(person: SignedInPerson): { mine: ReviewCard[]; underWay: ReviewCard[] } {
  const day = today()
  const own = ownOpenReviews(person).map((review) => cardOf(person, review, day))
  const others = openReviewsOfTeams(person).map((review) => cardOf(person, review, day))
  const toFollowUp = reviewsToFollowUp(person)
    .map((review) => cardOf(person, review, day))
    .filter(({ task, dueOn }) => task !== 'follow' || dueOn <= addDays(day, DAYS_TO_PLAN))
  const isMine = ({ task }: ReviewCard) => task !== null
  return {
    mine: [...own, ...others.filter(isMine), ...toFollowUp.filter(isMine)],
    underWay: others.filter((card) => !isMine(card)),
  }
}

/** What a list tells of a review: what was planned and how far it is, and nothing that was given. */
function cardOf(person: SignedInPerson, review: Review, day: string): ReviewCard {
  const { id, team, instrument, mode, phase, reviewOn } = review
  const atHand = stepAtHand(review, day)
  return {
    id,
    team: team.name,
    method: instrument.method,
    mode,
    phase,
    reviewOn,
    task: taskFor(person, review),
    waitsFor: atHand?.who ?? null,
    dueOn: atHand?.dueOn ?? review.nextReviewOn ?? reviewOn,
    overdue: atHand?.overdue ?? false,
  }
}
