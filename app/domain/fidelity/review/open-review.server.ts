import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { notFound } from '#app/http/responses.ts'
import { namesAreKept } from '../standing/result.ts'
import { type ReviewHead, type ReviewPage, REVIEW_PAGES } from './review-head.ts'
import { findReview, type Review, reviewThing, seatOf } from './reviews.server.ts'
import { neededCases } from './sample.ts'

/** The review of an address, for a person who may see it; for anyone else there is none. */
export async function openReview(
  request: Request,
  id = '',
): Promise<{ person: SignedInPerson; review: Review; head: ReviewHead }> {
  const person = await requirePerson(request)
  const review = findReview(id)
  if (!review || !can(person, 'see', reviewThing(review))) throw notFound('Review')
  return { person, review, head: headOf(person, review) }
}

/** What stands at the head of every page of a review, for this person. */
function headOf(person: SignedInPerson, review: Review): ReviewHead {
  const { id, team, instrument, mode, phase, periodFrom, periodTo, reviewOn, caseTotal, caseCount } = review
  const named = namesAreKept(review, today())
  return {
    id,
    team: { name: team.name, slug: team.slug },
    method: instrument.method,
    instrument: { id: instrument.id, title: instrument.title, version: instrument.version },
    mode,
    phase,
    periodFrom,
    periodTo,
    reviewOn,
    cases: { total: caseTotal, needed: neededCases(caseTotal), seen: caseCount },
    raters: review.raters.map(({ seat, name }) => ({ seat, name: named ? name : null })),
    ownSeat: seatOf(review, person.id)?.seat ?? null,
    pages: REVIEW_PAGES.filter((page) => mayOpen(person, page, review)),
  }
}

/** Whether a page of the review has anything for this person now. */
function mayOpen(person: SignedInPerson, page: ReviewPage, review: Review): boolean {
  const thing = reviewThing(review)
  const own = seatOf(review, person.id)
  switch (page) {
    case 'facts':
      return true
    case 'rating':
      return own !== null && review.phase === 'prepared'
    case 'consensus':
      return can(person, 'compare', thing)
    case 'report': // also for a rater who has approved and waits for the other
      return (['see-draft', 'see-answers', 'see-result'] as const).some((move) => can(person, move, thing))
    case 'plan':
      return can(person, 'see-result', thing)
  }
}
