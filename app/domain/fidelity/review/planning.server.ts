import { createHash, randomInt } from 'node:crypto'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { allTeams, managedTeams, membersOf, type Team } from '#app/domain/people/teams.server.ts'
import { db, write } from '#db/client.server.ts'
import { people, reviewRaters, reviews, roleGrants } from '#db/schema/index.ts'
import { rememberInstrument } from '../instruments/used-instruments.server.ts'
import { SEATS } from '../words.ts'
import { recordEvent } from './events.server.ts'
import type { Candidate, NewReview } from './plan-form.ts'
import { type Mover, reviewFor } from './reviews.server.ts'
import { drawSample } from './sample.ts'

/** The teams the person may plan a review of: their own to manage, or for the centre all. */
export function plannableTeams(person: SignedInPerson): Team[] {
  const isEverywhere = holdsAtCentre(person, 'admin') || holdsAtCentre(person, 'assessor')
  return isEverywhere ? allTeams() : managedTeams(person)
}

/** Who can rate this team today: the centre's assessors, and the team's own members and managers. */
export function raterCandidates(team: Pick<Team, 'id' | 'organisationId'>, day = today()): Candidate[] {
  const granted = db
    .select({ id: people.id, name: people.name, sortKey: people.sortKey, grant: roleGrants })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(
        isNull(people.deactivatedAt),
        lte(roleGrants.fromDate, day),
        or(isNull(roleGrants.toDate), gte(roleGrants.toDate, day)),
        or(
          and(eq(roleGrants.role, 'assessor'), eq(roleGrants.scopeKind, 'centre')),
          and(
            eq(roleGrants.role, 'manager'),
            or(
              eq(roleGrants.scopeKind, 'centre'),
              and(eq(roleGrants.scopeKind, 'team'), eq(roleGrants.scopeId, team.id)),
              and(eq(roleGrants.scopeKind, 'organisation'), eq(roleGrants.scopeId, team.organisationId)),
            ),
          ),
        ),
      ),
    )
    .orderBy(asc(people.sortKey))
    .all()

  const members = membersOf(team.id, day)
  const insiders = new Set([
    ...members.map(({ id }) => id),
    ...granted.filter(({ grant }) => grant.role === 'manager').map(({ id }) => id),
  ])
  const names = new Map([...granted, ...members].map(({ id, name }) => [id, name]))
  return [...names].map(([id, name]) => ({ id, name, insider: insiders.has(id) }))
}

type Plan = NewReview & { teamId: string; plannedBy: string }

/**
 * Plans a review, draws its sample and keeps the instrument as it is today. The same plan sent twice
 * from one page is one review, and another plan from that page, reached with the back button, is another.
 * @returns the id of the review, new or known
 */
export function createReview(planned: Plan): string {
  const { teamId, plannedBy, instrument, mode, periodFrom, periodTo, reviewOn, caseTotal, raterIds } = planned
  const reviewId = idOf(planned)
  return write((tx) => {
    if (tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, reviewId)).get()) return reviewId

    const sampleSeed = randomInt(2 ** 32)
    const sample = drawSample(caseTotal, sampleSeed)
    rememberInstrument(tx, instrument)
    tx.insert(reviews)
      .values({
        id: reviewId,
        teamId,
        plannedBy,
        instrumentId: instrument.id,
        instrumentVersion: instrument.version,
        mode,
        periodFrom,
        periodTo,
        reviewOn,
        caseTotal,
        sampleSeed,
        sample,
        caseCount: sample.length,
      })
      .run()
    const raters = SEATS.flatMap((seat, place) => {
      const personId = raterIds[place]
      return personId ? [{ reviewId, personId, seat }] : []
    })
    tx.insert(reviewRaters).values(raters).run()
    recordEvent(tx, { person: { id: plannedBy }, reviewId }, 'planned')
    return reviewId
  })
}

/** What a review is called: made of the id its page made and all that was planned on it. */
function idOf({ instrument: { id, version }, ...plan }: Plan): string {
  const planned = Object.entries(plan).toSorted(([one], [other]) => one.localeCompare(other))
  return createHash('sha256')
    .update(JSON.stringify([id, version, planned]))
    .digest('hex')
    .slice(0, 32)
}

/** Calls a review off, with the reason. Refused once it is approved. */
export function cancelReview(
  mover: Mover,
  reason: string,
  cancelledAt = new Date(),
): { status: 'cancelled' | 'refused' } {
  return write((tx) => {
    if (!reviewFor(tx, mover, 'cancel')) return { status: 'refused' }
    tx.update(reviews).set({ cancelledAt }).where(eq(reviews.id, mover.reviewId)).run()
    recordEvent(tx, mover, 'cancelled', reason, cancelledAt)
    return { status: 'cancelled' }
  })
}
