import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate, today } from '#app/domain/dates.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { missingFor } from '#app/domain/fidelity/review/missing.server.ts'
import { reviewSteps } from '#app/domain/fidelity/review/review-steps.ts'
import { type Review, reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { taskOf } from '#app/domain/fidelity/review/tasks.ts'
import { namesAreKept } from '#app/domain/fidelity/standing/result.ts'
import type { HistoryRow } from './history.tsx'
import { MOVES } from './reply.ts'

/** All that the review's own page tells this person. */
export function overviewOf(person: SignedInPerson, review: Review) {
  const { id: reviewId, team, sample, sampleSeed, caseTotal, phase } = review
  const thing = reviewThing(review)
  const canPlan = can(person, 'plan-review', { kind: 'team', ...team })
  const task = taskOf(person, thing)
  return {
    steps: reviewSteps(review, today()),
    task,
    missing: missingFor(person, review),
    waitsForOther:
      task === null && seatOf(review, person.id) !== null && (phase === 'prepared' || phase === 'checked'),
    canPlanNext: canPlan && phase === 'acting',
    sample: { numbers: sample, seed: sampleSeed, total: caseTotal },
    moves: MOVES.filter((move) => can(person, move, thing)),
    history: canPlan || seatOf(review, person.id) ? historyOf(reviewId, review) : null,
  }
}

/** What has happened, by whom. Raters are called by their seats once their names have been given up. */
function historyOf(reviewId: string, review: Review): HistoryRow[] {
  const named = namesAreKept(review.approvedAt, today())
  return eventsOf(reviewId).map(({ event, reason, happenedAt, personId, name }) => {
    const seat = seatOf(review, personId)?.seat ?? null
    const who = named || seat === null ? { name } : { seat }
    return { event, reason, happenedOn: civilDate(happenedAt), who }
  })
}
