import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import { can, holdsAtCentre, type ReviewThing, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { organisations, people, reviewRaters, reviews, teams } from '#db/schema/index.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { usedInstrument } from '../instruments/used-instruments.server.ts'
import type { Mode, Seat } from '../words.ts'
import { type Move, type Phase, phaseOf, type RaterState } from './review-phase.ts'

export type Rater = RaterState & { personId: string; name: string; seat: Seat }

export type Review = {
  id: string
  team: { id: string; slug: string; name: string; organisationId: string; organisation: string }
  instrument: Instrument
  mode: Mode
  phase: Phase
  periodFrom: string
  periodTo: string
  reviewOn: string
  plannedOn: string
  /** How many forløb there were, which of them were drawn with which seed, and how many were looked at. */
  caseTotal: number
  sampleSeed: number
  sample: number[]
  caseCount: number
  approvedAt: Date | null
  nextReviewOn: string | null
  raters: Rater[]
}

/** The database, or the transaction one is in. */
type Reader = Db | Tx

/**
 * How many later reviews measure the team again with the same instrument, and how many of them are
 * approved. What others saw is followed up by others: a self-assessment follows up a self-assessment alone.
 */
const laterReviews = (counted: SQL) => sql<number>`(
  select count(${counted}) from reviews as later
  where later.team_id = ${reviews.teamId} and later.instrument_id = ${reviews.instrumentId}
    and later.cancelled_at is null and later.created_at > ${reviews.createdAt}
    and (later.mode <> 'self' or ${reviews.mode} = 'self'))`

function readReviews(reader: Reader, where: SQL | undefined): Review[] {
  const rows = reader
    .select({
      review: reviews,
      team: teams,
      organisation: organisations.name,
      followed: laterReviews(sql`later.id`),
      surpassed: laterReviews(sql`later.approved_at`),
    })
    .from(reviews)
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(where)
    .orderBy(desc(reviews.reviewOn), desc(reviews.createdAt), asc(teams.sortKey))
    .all()
  const reviewIds = rows.map(({ review }) => review.id)
  const allRaters = ratersOf(reader, reviewIds)
  return rows.map(({ review, team, organisation, followed, surpassed }) => {
    const raters = allRaters.get(review.id) ?? []
    const { id, mode, periodFrom, periodTo, reviewOn, caseTotal, sampleSeed, sample, caseCount } = review
    return {
      id,
      team: {
        id: team.id,
        slug: team.slug,
        name: team.name,
        organisationId: team.organisationId,
        organisation,
      },
      instrument: usedInstrument(review.instrumentId, review.instrumentVersion),
      mode,
      phase: phaseOf({
        raters,
        prepared: review.preparedAt !== null,
        concluded: review.concludedAt !== null,
        checked: review.checkedAt !== null,
        settled: review.settledAt !== null,
        followed: followed > 0,
        surpassed: surpassed > 0,
        cancelled: review.cancelledAt !== null,
      }),
      periodFrom,
      periodTo,
      reviewOn,
      plannedOn: civilDate(review.createdAt),
      caseTotal,
      sampleSeed,
      sample,
      caseCount,
      approvedAt: review.approvedAt,
      nextReviewOn: review.nextReviewOn,
      raters,
    }
  })
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

export function findReview(id: string, reader: Reader = db): Review | null {
  return readReviews(reader, eq(reviews.id, id))[0] ?? null
}

/** Where the person sits in the review, if anywhere. */
export function seatOf({ raters }: Pick<Review, 'raters'>, personId: string): Rater | null {
  return raters.find((rater) => rater.personId === personId) ?? null
}

/** The review as `can` wants to know it. */
export function reviewThing({ team, raters, phase }: Pick<Review, 'team' | 'raters' | 'phase'>): ReviewThing {
  return { kind: 'review', teamId: team.id, organisationId: team.organisationId, raters, phase }
}

/** The reviews the person rates that are not approved yet, each with how far they are themselves. */
export function ownOpenReviews(person: SignedInPerson): (Review & { own: Rater })[] {
  const open = readReviews(db, and(isOpen, inArray(reviews.id, ratedBy(person.id))))
  return open.flatMap((review) => {
    const own = seatOf(review, person.id)
    return own ? [{ ...review, own }] : []
  })
}

/** The other reviews planned or under way that the person may know of: which team, what and how far. */
export function openReviewsOfTeams(person: SignedInPerson): Review[] {
  const others = notInArray(reviews.id, ratedBy(person.id))
  return readReviews(db, and(isOpen, others, concerns(person)))
}

/** Every review that concerns the person, of whatever phase, the newest first; cancelled ones left out. */
export function reviewsConcerning(person: SignedInPerson): Review[] {
  return readReviews(db, and(isNull(reviews.cancelledAt), concerns(person)))
}

/** The approved reviews of the teams the person manages that lack their plan or the next review. */
export function reviewsToFollowUp(person: SignedInPerson): Review[] {
  const teamIds = managedTeams(person).map(({ id }) => id)
  const approved = and(isNotNull(reviews.approvedAt), isNull(reviews.cancelledAt))
  return readReviews(db, and(approved, inArray(reviews.teamId, teamIds))).filter(
    ({ phase }) => phase !== 'followed',
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

/** Which person makes a move in which review. */
export type Mover = { person: SignedInPerson; reviewId: string }

/**
 * The review, when the person may make this move now, and their own seat in it if they have one; null
 * when they may not, or no longer. Asked inside the transaction of the move: another may have been quicker.
 */
export function reviewFor(
  tx: Tx,
  { person, reviewId }: Mover,
  move: Move,
): { review: Review; own: Rater | null } | null {
  const review = findReview(reviewId, tx)
  if (!review || !can(person, move, reviewThing(review))) return null
  return { review, own: seatOf(review, person.id) }
}

/** The same for the moves of a rater, whose seat is then certain. */
export function seatFor(tx: Tx, mover: Mover, move: Move): { review: Review; own: Rater } | null {
  const found = reviewFor(tx, mover, move)
  return found?.own ? { review: found.review, own: found.own } : null
}
