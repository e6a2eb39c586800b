import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL } from 'drizzle-orm'
import { holdsAtCentre, type ReviewThing, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { people, reviewRaters, reviews, teams } from '#db/schema/index.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { findInstrument } from '../instruments/instruments.server.ts'
import { allows, type Move, type RaterState, reviewPhase, stepOf } from './review-phase.ts'
import type { Mode, Seat } from '../words.ts'

export type Rater = RaterState & { personId: string; name: string; seat: Seat }

export type Review = {
  id: string
  team: { id: string; slug: string; name: string; organisationId: string }
  instrument: Instrument
  mode: Mode
  periodFrom: string
  periodTo: string
  caseCount: number
  approvedAt: Date | null
  raters: Rater[]
}

/** The database, or the transaction one is in. */
type Reader = Db | Tx

function readReviews(reader: Reader, where: SQL | undefined): Review[] {
  const rows = reader
    .select({ review: reviews, team: teams })
    .from(reviews)
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .where(where)
    .orderBy(desc(reviews.periodTo), desc(reviews.createdAt), asc(teams.sortKey))
    .all()
  const reviewIds = rows.map(({ review }) => review.id)
  const raters = ratersOf(reader, reviewIds)
  return rows.map(({ review, team }) => ({
    id: review.id,
    team: { id: team.id, slug: team.slug, name: team.name, organisationId: team.organisationId },
    instrument: instrumentOf(review),
    mode: review.mode,
    periodFrom: review.periodFrom,
    periodTo: review.periodTo,
    caseCount: review.caseCount,
    approvedAt: review.approvedAt,
    raters: raters.get(review.id) ?? [],
  }))
}

function ratersOf(reader: Reader, reviewIds: string[]): Map<string, Rater[]> {
  const rows = reader
    .select({ rater: reviewRaters, name: people.name })
    .from(reviewRaters)
    .innerJoin(people, eq(people.id, reviewRaters.personId))
    .where(inArray(reviewRaters.reviewId, reviewIds))
    .orderBy(asc(reviewRaters.seat))
    .all()
  const raters = new Map<string, Rater[]>()
  for (const { rater, name } of rows) {
    const { reviewId, personId, seat, lockedAt, approvedAt } = rater
    const known = raters.get(reviewId) ?? []
    raters.set(reviewId, [
      ...known,
      { personId, name, seat, locked: lockedAt !== null, approved: approvedAt !== null },
    ])
  }
  return raters
}

/** A review keeps the version it was made with; its file must never go away. */
export function instrumentOf(review: { instrumentId: string; instrumentVersion: string }): Instrument {
  const { instrumentId: id, instrumentVersion: version } = review
  const instrument = findInstrument(id, version)
  if (!instrument)
    throw new Error(`A review was made with ${id} ${version}, but there is no such file under courses`)
  return instrument
}

/** Every version that a review was made with. */
export function usedInstruments(): { id: string; version: string }[] {
  return db
    .selectDistinct({ id: reviews.instrumentId, version: reviews.instrumentVersion })
    .from(reviews)
    .all()
}

export function findReview(id: string, reader: Reader = db): Review | null {
  return readReviews(reader, eq(reviews.id, id))[0] ?? null
}

/** Where the person sits in the review, if anywhere. */
export function seatOf({ raters }: Pick<Review, 'raters'>, personId: string): Rater | null {
  return raters.find((rater) => rater.personId === personId) ?? null
}

/** The review as `can` wants to know it. */
export function reviewThing({ team, raters }: Review): ReviewThing {
  return {
    kind: 'review',
    teamId: team.id,
    organisationId: team.organisationId,
    raterIds: raters.map(({ personId }) => personId),
    lockedBy: raters.filter(({ locked }) => locked).map(({ personId }) => personId),
    approvedBy: raters.filter(({ approved }) => approved).map(({ personId }) => personId),
    phase: reviewPhase(raters),
  }
}

/** The reviews the person rates that are not approved yet, each with how far they are themselves. */
export function ownOpenReviews(person: SignedInPerson): (Review & { own: Rater })[] {
  const open = readReviews(db, and(isNull(reviews.approvedAt), inArray(reviews.id, ratedBy(person.id))))
  return open.flatMap((review) => {
    const own = seatOf(review, person.id)
    return own ? [{ ...review, own }] : []
  })
}

/** The other reviews planned or under way that the person may know of: which team, what and how far. */
export function openReviewsOfTeams(person: SignedInPerson): Review[] {
  const others = notInArray(reviews.id, ratedBy(person.id))
  return readReviews(db, and(isNull(reviews.approvedAt), others, concerns(person)))
}

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

/** Which person makes a move in which review. */
export type Mover = { personId: string; reviewId: string }

/**
 * The review and the person's seat in it, when it allows them this move; null when it does not, or no
 * longer. Asked inside the transaction of the move: the other rater may have been quicker.
 */
export function seatFor(
  tx: Tx,
  { personId, reviewId }: Mover,
  move: Move,
): { review: Review; own: Rater } | null {
  const review = findReview(reviewId, tx)
  const own = review && seatOf(review, personId)
  return review && own && allows(stepOf(own, review.raters), move) ? { review, own } : null
}
