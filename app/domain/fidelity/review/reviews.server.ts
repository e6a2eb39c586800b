import { asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { ReviewThing } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import { organisations, people, reviewRaters, reviews, teams, units } from '#db/schema/index.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { usedInstrument } from '../instruments/used-instruments.server.ts'
import type { Mode, Seat } from '../words.ts'
import { type Phase, phaseOf, type RaterState } from './review-phase.ts'

export type Rater = RaterState & { personId: string; name: string; seat: Seat }

export type Review = {
  id: string
  team: Team
  instrument: Instrument
  mode: Mode
  phase: Phase
  periodFrom: string
  periodTo: string
  reviewOn: string
  plannedOn: string
  createdAt: Date
  plannedBy: string
  /** How many forløb there were, which of them were drawn with which seed, and how many were looked at. */
  caseTotal: number
  sampleSeed: number
  sample: number[]
  caseCount: number
  concludedOn: string | null
  approvedAt: Date | null
  cancelledAt: Date | null
  nextReviewOn: string | null
  /** A later review is approved: what this one asked for is now that one's to ask. */
  surpassed: boolean
  raters: Rater[]
}

/** The database, or the transaction one is in. */
export type Reader = Db | Tx

/**
 * How many later reviews measure the team again with the same instrument, and how many of them are
 * approved. It says in SQL what `follows` (order.ts) says.
 */
const laterReviews = (counted: SQL) => sql<number>`(
  select count(${counted}) from reviews as later
  where later.team_id = ${reviews.teamId} and later.instrument_id = ${reviews.instrumentId}
    and later.cancelled_at is null
    and (later.review_on, later.created_at) > (${reviews.reviewOn}, ${reviews.createdAt})
    and (later.mode <> 'self' or ${reviews.mode} = 'self'))`

/** No later review of the team is approved: this one still stands. */
export const isNotSurpassed = sql`${laterReviews(sql`later.approved_at`)} = 0`

const newestFirst = [desc(reviews.reviewOn), desc(reviews.createdAt), asc(teams.sortKey), asc(reviews.id)]

type Part = { limit: number; offset: number }

/** Chosen by ids alone: what a review tells would else be worked out of all there are to choose among. */
const isInPart = (reader: Reader, where: SQL | undefined, { limit, offset }: Part): SQL =>
  inArray(
    reviews.id,
    reader
      .select({ id: reviews.id })
      .from(reviews)
      .innerJoin(teams, eq(teams.id, reviews.teamId))
      .where(where)
      .orderBy(...newestFirst)
      .limit(limit)
      .offset(offset),
  )

/**
 * The reviews a condition names, the newest first. Who may see them is the caller's to ask.
 * @param part so many of them, without so many of the first
 */
export function readReviews(reader: Reader, where: SQL | undefined, part?: Part): Review[] {
  const rows = reader
    .select({
      review: reviews,
      team: teams,
      organisation: organisations.name,
      unitPath: units.path,
      followed: laterReviews(sql`later.id`),
      surpassed: laterReviews(sql`later.approved_at`),
    })
    .from(reviews)
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(part ? isInPart(reader, where, part) : where)
    .orderBy(...newestFirst)
    .all()
  const reviewIds = rows.map(({ review }) => review.id)
  const allRaters = ratersOf(reader, reviewIds)
  return rows.map(({ review, team, organisation, unitPath, followed, surpassed }) => {
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
        unitPath,
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
      createdAt: review.createdAt,
      plannedBy: review.plannedBy,
      caseTotal,
      sampleSeed,
      sample,
      caseCount,
      concludedOn: review.concludedAt && civilDate(review.concludedAt),
      approvedAt: review.approvedAt,
      cancelledAt: review.cancelledAt,
      nextReviewOn: review.nextReviewOn,
      surpassed: surpassed > 0,
      raters,
    }
  })
}

function ratersOf(reader: Reader, reviewIds: string[]): Map<string, Rater[]> {
  const rows = reader
    .select({ rater: reviewRaters, name: people.name })
    .from(reviewRaters)
    .innerJoin(people, eq(people.id, reviewRaters.personId))
    .where(isAmong(reviewRaters.reviewId, reviewIds))
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
  return { kind: 'review', team, raters, phase }
}
