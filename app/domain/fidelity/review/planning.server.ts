import { createHash, randomInt } from 'node:crypto'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { can, holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { reaches, type TeamPlace } from '#app/domain/people/reach.ts'
import { isOpen } from '#app/domain/people/team-life.ts'
import {
  allTeams,
  countTeams,
  findTeamById,
  isOpenOn,
  managedTeams,
  membersOf,
  type Team,
} from '#app/domain/people/teams.server.ts'
import { db, write } from '#db/client.server.ts'
import { people, reviewRaters, reviews, roleGrants } from '#db/schema/index.ts'
import { rememberInstrument } from '../instruments/used-instruments.server.ts'
import { SEATS } from '../words.ts'
import { recordEvent } from './events.server.ts'
import { type Candidate, type NewReview, seatingProblem } from './plan-form.ts'
import { type Mover, reviewFor } from './mover.server.ts'
import { drawSample } from './sample.ts'

const plansEverywhere = (person: SignedInPerson) =>
  holdsAtCentre(person, 'admin') || holdsAtCentre(person, 'assessor')

/** The teams the person may plan a review of: their own to manage, or for the centre all. */
export const plannableTeams = (person: SignedInPerson): Team[] =>
  plansEverywhere(person) ? allTeams() : managedTeams(person)

/** Whether there is such a team. */
export const canPlanSome = (person: SignedInPerson): boolean =>
  plansEverywhere(person) ? countTeams(isOpenOn(today())) > 0 : managedTeams(person).length > 0

/** Who can rate this team today: the centre's assessors, and the team's own members and managers. */
export function raterCandidates(team: TeamPlace, day = today()): Candidate[] {
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
          eq(roleGrants.role, 'manager'),
        ),
      ),
    )
    .orderBy(asc(people.sortKey))
    .all()
    .filter(({ grant }) => grant.role === 'assessor' || reaches(grant, team))

  const members = membersOf(team.id, day)
  const insiders = new Set([
    ...members.map(({ id }) => id),
    ...granted.filter(({ grant }) => grant.role === 'manager').map(({ id }) => id),
  ])
  const names = new Map([...granted, ...members].map(({ id, name }) => [id, name]))
  return [...names].map(([id, name]) => ({ id, name, insider: insiders.has(id) }))
}

type Plan = NewReview & { teamId: string }

/**
 * Plans a review, draws its sample and keeps the instrument as it is today. The same plan sent twice
 * from one page is one review, and another plan from that page, reached with the back button, is another.
 * Refused when the planner may not, or no longer, and when those who are to rate no longer can.
 * @returns the id of the review, new or known
 */
export function createReview(
  planner: SignedInPerson,
  plan: Plan,
): { status: 'planned'; id: string } | { status: 'refused' } {
  const { teamId, instrument, mode, periodFrom, periodTo, reviewOn, caseTotal, raterIds } = plan
  const id = idOf(planner, plan)
  return write((tx) => {
    const team = findTeamById(teamId)
    if (!team || !isOpen(team, today()) || !can(planner, 'plan-review', { kind: 'team', ...team }))
      return { status: 'refused' }
    if (tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, id)).get())
      return { status: 'planned', id }
    const candidates = raterCandidates(team)
    const canAll = raterIds.every((rater) => candidates.some((candidate) => candidate.id === rater))
    if (!canAll || seatingProblem(mode, raterIds, candidates)) return { status: 'refused' }

    const sampleSeed = randomInt(2 ** 32)
    const sample = drawSample(caseTotal, sampleSeed)
    rememberInstrument(tx, instrument)
    tx.insert(reviews)
      .values({
        id,
        teamId,
        plannedBy: planner.id,
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
      return personId ? [{ reviewId: id, personId, seat }] : []
    })
    tx.insert(reviewRaters).values(raters).run()
    recordEvent(tx, { person: planner, reviewId: id }, 'planned')
    return { status: 'planned', id }
  })
}

/** What a review is called: made of the id its page made, who planned it and all that was planned on it. */
function idOf(planner: SignedInPerson, { instrument: { id, version }, ...plan }: Plan): string {
  const planned = Object.entries({ ...plan, plannedBy: planner.id }).toSorted(([one], [other]) =>
    one.localeCompare(other),
  )
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
