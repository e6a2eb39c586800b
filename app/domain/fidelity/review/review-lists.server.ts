import { and, count, eq, exists, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm'
import { can, holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { reviewRaters, reviews, teams } from '#db/schema/index.ts'
import type { Period } from '../standing/trend.ts'
import {
  isNotSurpassed,
  type Rater,
  type Reader,
  readReviews,
  type Review,
  reviewThing,
  seatOf,
} from './reviews.server.ts'

/** The reviews the person rates that are not approved yet, each with how far they are themselves. */
export function ownOpenReviews(person: SignedInPerson): (Review & { own: Rater })[] {
  const open = readReviews(db, and(isOpen, isRatedBy(person)))
  return open.flatMap((review) => {
    const own = seatOf(review, person.id)
    return own && can(person, 'see', reviewThing(review)) ? [{ ...review, own }] : []
  })
}

/** Those of their own teams that others rate: only among them can one wait for the person. */
export function openReviewsOfOwnTeams(person: SignedInPerson): Review[] {
  return readReviews(db, and(isOpen, not(isRatedBy(person)), amongTeams(ownTeamIds(person))))
}

/** What is planned or under way that others rate and the person may know of: which team, what and how far. */
export const isUnderWay = (person: SignedInPerson, except: string[]): SQL | undefined =>
  and(isOpen, not(isRatedBy(person)), concerns(person), not(isAmong(reviews.id, except)))

/** How many reviews a condition on them holds for. */
export function countReviews(where: SQL | undefined): number {
  return db.select({ count: count() }).from(reviews).where(where).get()?.count ?? 0
}

/** So many of the reviews a condition holds for, the newest first. Who may see them is the caller's to ask. */
export function listReviews(where: SQL | undefined, offset: number, limit: number): Review[] {
  return readReviews(db, where, { limit, offset })
}

/** Every review of these teams that concerns the person, of whatever phase, the newest first; cancelled ones left out. */
export function reviewsConcerning(person: SignedInPerson, teamIds: string[]): Review[] {
  return readReviews(db, and(isNull(reviews.cancelledAt), concerns(person), amongTeams(teamIds)))
}

/** The approved reviews of the teams the person manages that no later one has taken the place of, the newest first. */
export function reviewsToFollowUp(person: SignedInPerson): Review[] {
  const teamIds = managedTeams(person).map(({ id }) => id)
  return readReviews(db, and(isApproved, amongTeams(teamIds), isNotSurpassed))
}

/**
 * Of each team and method the newest approved review in a period that others than the team made: for figures
 * across teams, which name none of them. The database chooses, as there are ten times as many to choose among.
 */
export function newestFromOutside({ from, to }: Period): Review[] {
  const newest = sql`
    with instruments as materialized (
      select instrument_id, version, json_extract(instrument, '$.method') as method from used_instruments)
    select id from (
      select reviews.id, row_number() over (
        partition by team_id, method order by review_on desc, created_at desc, reviews.id) as place
      from reviews
      join instruments on instruments.instrument_id = reviews.instrument_id
        and instruments.version = reviews.instrument_version
      where approved_at is not null and cancelled_at is null and mode <> 'self'
        and review_on between ${from ?? ''} and ${to ?? '9999'})
    where place = 1`
  return readReviews(db, sql`${reviews.id} in (${newest})`)
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
const isApproved = and(isNotNull(reviews.approvedAt), isNull(reviews.cancelledAt))

/** In SQL, of a team: it has a result that concerns the person. */
export const isMeasured = (person: SignedInPerson): SQL =>
  exists(
    db
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.teamId, teams.id), isApproved, concerns(person))),
  )

const amongTeams = (teamIds: string[]) => isAmong(reviews.teamId, teamIds)

/**
 * Asked of one review at a time: few are open, and an assessor has rated thousands. The plus keeps SQLite from
 * going through those thousands for each.
 */
const isRatedBy = ({ id }: SignedInPerson): SQL => sql`exists (
  select 1 from ${reviewRaters} where ${reviewRaters.reviewId} = ${reviews.id} and +${reviewRaters.personId} = ${id})`

/**
 * Which reviews concern the person, as a condition on their team: own and managed teams, and for the
 * centre all. It says in SQL what `can` says of `see-fidelity`.
 */
export function concerns(person: SignedInPerson): SQL | undefined {
  const isEverywhere = (['admin', 'assessor', 'manager'] as const).some((role) => holdsAtCentre(person, role))
  if (isEverywhere) return undefined
  return amongTeams(ownTeamIds(person))
}

const ownTeamIds = (person: SignedInPerson) => [...person.teams, ...managedTeams(person)].map(({ id }) => id)
