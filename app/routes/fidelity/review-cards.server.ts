import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { tasksFor } from '#app/domain/fidelity/review/missing.server.ts'
import { stepAtHand } from '#app/domain/fidelity/review/review-steps.ts'
import { DAYS_TO_PLAN } from '#app/domain/fidelity/standing/next-review.ts'
import type { Review } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Task } from '#app/domain/fidelity/review/tasks.ts'
import {
  countReviews,
  isUnderWay,
  listReviews,
  openReviewsOfOwnTeams,
  ownOpenReviews,
  reviewsToFollowUp,
} from '#app/domain/fidelity/review/review-lists.server.ts'
import { readPage } from '#app/domain/list-query.ts'
import type { ReviewCard, ReviewCards } from './review-list.tsx'

/** The reviews the person has a part in, and one page of those that wait for others; `search` tells which. */
export function reviewCards(
  person: SignedInPerson,
  search: URLSearchParams,
): { mine: ReviewCards; underWay: ReviewCards } {
  const day = today()
  const own = cardsOf(person, ownOpenReviews(person), day)
  const others = cardsOf(person, openReviewsOfOwnTeams(person), day)
  const toFollowUp = cardsOf(person, reviewsToFollowUp(person), day).filter(
    ({ task, dueOn }) => task !== 'follow' || dueOn <= addDays(day, DAYS_TO_PLAN),
  )
  const isMine = ({ task }: ReviewCard) => task !== null
  const mine = [...own, ...others.filter(isMine), ...toFollowUp.filter(isMine)]

  const rest = isUnderWay(
    person,
    mine.map(({ id }) => id),
  )
  return {
    mine: pageIn(search, 'dine', mine.length, (from, to) => mine.slice(from, to)),
    underWay: pageIn(search, 'i-gang', countReviews(rest), (from) =>
      cardsOf(person, listReviews(rest, from, CARDS_A_PAGE), day),
    ),
  }
}

const CARDS_A_PAGE = 50

function pageIn(
  search: URLSearchParams,
  field: string,
  count: number,
  read: (from: number, to: number) => ReviewCard[],
): ReviewCards {
  const pages = Math.ceil(count / CARDS_A_PAGE)
  const page = readPage(search, pages, field)
  return { cards: read((page - 1) * CARDS_A_PAGE, page * CARDS_A_PAGE), field, page, pages }
}

function cardsOf(person: SignedInPerson, reviews: Review[], day: string): ReviewCard[] {
  const tasks = tasksFor(person, reviews)
  return reviews.map((review) => cardOf(review, tasks.get(review.id) ?? null, day))
}

/** What a list tells of a review: what was planned and how far it is, and nothing that was given. */
function cardOf(review: Review, task: Task | null, day: string): ReviewCard {
  const { id, team, instrument, mode, phase, reviewOn } = review
  const atHand = stepAtHand(review, day)
  return {
    id,
    team: team.name,
    method: instrument.method,
    mode,
    phase,
    reviewOn,
    task,
    waitsFor: atHand?.who ?? null,
    dueOn: atHand?.dueOn ?? review.nextReviewOn ?? reviewOn,
    overdue: atHand?.overdue ?? false,
  }
}
