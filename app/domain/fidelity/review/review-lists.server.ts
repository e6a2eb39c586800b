import { and, eq, inArray, isNotNull, isNull, notInArray, type SQL } from 'drizzle-orm'
import { can, holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { reviewRaters, reviews } from '#db/schema/index.ts'
import { type Rater, type Reader, readReviews, type Review, reviewThing, seatOf } from './reviews.server.ts'

/** The reviews the person rates that are not approved yet, each with how far they are themselves. */
export function ownOpenReviews(person: SignedInPerson): (Review & { own: Rater })[] {
  const open = readReviews(db, and(isOpen, inArray(reviews.id, ratedBy(person.id))))
  return open.flatMap((review) => {
    const own = seatOf(review, person.id)
    return own && can(person, 'see', reviewThing(review)) ? [{ ...review, own }] : []
  })
}

/** The other reviews planned or under way that the person may know of: which team, what and how far. */
export function openReviewsOfTeams(person: SignedInPerson): Review[] {
  const others = notInArray(reviews.id, ratedBy(person.id))
  return readReviews(db, and(isOpen, others, concerns(person)))
}

/**
 * Every review that concerns the person, of whatever phase, the newest first; cancelled ones left out.
 * @param teamId those of this team alone
 */
export function reviewsConcerning(person: SignedInPerson, teamId?: string): Review[] {
  const ofTeam = teamId === undefined ? undefined : eq(reviews.teamId, teamId)
  return readReviews(db, and(isNull(reviews.cancelledAt), concerns(person), ofTeam))
}

/** The approved reviews of the teams the person manages that no later one has taken the place of, the newest first. */
export function reviewsToFollowUp(person: SignedInPerson): Review[] {
  const teamIds = managedTeams(person).map(({ id }) => id)
  const approved = and(isNotNull(reviews.approvedAt), isNull(reviews.cancelledAt))
  return readReviews(db, and(approved, inArray(reviews.teamId, teamIds))).filter(
    ({ surpassed }) => !surpassed,
  )
}

/** Every approved review, the newest first: for figures across teams, which name none of them. */
export function approvedReviews(): Review[] {
  return readReviews(db, and(isNotNull(reviews.approvedAt), isNull(reviews.cancelledAt)))
}

/** Every review of a team with one instrument, the newest first; cancelled ones left out. */
export function reviewsOfTeam(teamId: string, instrumentId: string, reader: Reader = db): Review[] {
  const ofTeam = and(eq(reviews.teamId, teamId), eq(reviews.instrumentId, instrumentId))
  return readReviews(reader, and(ofTeam, isNull(reviews.cancelledAt)))
}

/** Every review that waits for somebody: for the one who is to remind them. */
export function waitingReviews(): Review[] {
  return readReviews(db, isNull(reviews.cancelledAt)).filter(({ phase }) => phase !== 'followed')
}

const isOpen = and(isNull(reviews.approvedAt), isNull(reviews.cancelledAt))

const ratedBy = (personId: string) =>
  db.select({ id: reviewRaters.reviewId }).from(reviewRaters).where(eq(reviewRaters.personId, personId))

/**
 * Which reviews concern the person, as a condition on their team: own and managed teams, and for the
 * centre all. It says in SQL what `can` says of `see-fidelity`.
 */
export function concerns(person: SignedInPerson): SQL | undefined {
  const isEverywhere = (['admin', 'assessor', 'manager'] as const).some((role) => holdsAtCentre(person, role))
  if (isEverywhere) return undefined
  const teamIds = [...person.teams, ...managedTeams(person)].map(({ id }) => id)
  return inArray(reviews.teamId, teamIds)
}
