import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate, today } from '#app/domain/dates.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { lostRaters, standIns } from '#app/domain/fidelity/review/replacing.server.ts'
import { missingFor, taskFor } from '#app/domain/fidelity/review/missing.server.ts'
import { reviewSteps } from '#app/domain/fidelity/review/review-steps.ts'
import { type Review, reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { namesAreKept } from '#app/domain/fidelity/standing/result.ts'
import type { ReviewEvent } from '#app/domain/fidelity/words.ts'
import type { HistoryRow } from './history.tsx'
import type { Seats } from './replace-form.tsx'
import { MOVES } from './reply.ts'

/** All that the review's own page tells this person. */
export function overviewOf(person: SignedInPerson, review: Review) {
  const { id: reviewId, team, sample, sampleSeed, caseTotal, phase } = review
  const thing = reviewThing(review)
  const canPlan = can(person, 'plan-review', { kind: 'team', ...team })
  const task = taskFor(person, review)
  return {
    steps: reviewSteps(review, today()),
    task,
    missing: missingFor(person, review),
    waitsForOther:
      task === null && seatOf(review, person.id) !== null && (phase === 'prepared' || phase === 'checked'),
    canPlanNext: canPlan && phase === 'acting',
    sample: { numbers: sample, seed: sampleSeed, total: caseTotal },
    moves: MOVES.filter((move) => can(person, move, thing)),
    seats: can(person, 'replace-rater', thing) ? seatsOf(review) : null,
    history: canPlan || seatOf(review, person.id) ? historyOf(reviewId, review) : null,
  }
}

/** Who rates, who of them no longer can, and who could in their place. */
function seatsOf(review: Review): Seats {
  const lost = new Set(lostRaters(review).map(({ personId }) => personId))
  return {
    raters: review.raters.map(({ personId, name, seat }) => ({
      id: personId,
      name,
      seat,
      lost: lost.has(personId),
    })),
    standIns: standIns(review),
  }
}

/** What raters alone do: whoever did it and has no seat had one before. */
const BY_RATERS: ReviewEvent[] = [
  'begun-without-facts',
  'locked',
  'concluded',
  'reopened',
  'check-skipped',
  'approved',
]

/** What has happened, by whom. Raters are called by their seats once their names have been given up. */
function historyOf(reviewId: string, review: Review): HistoryRow[] {
  const named = namesAreKept(review, today())
  return eventsOf(reviewId).map(({ event, reason, happenedAt, personId, name }) => {
    const seat = seatOf(review, personId)?.seat ?? null
    const isRater = seat !== null || BY_RATERS.includes(event)
    return { event, reason, happenedOn: civilDate(happenedAt), who: named || !isRater ? { name } : { seat } }
  })
}
