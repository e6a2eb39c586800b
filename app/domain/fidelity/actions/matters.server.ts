import { eq, isNull } from 'drizzle-orm'
import type { TeamPlace } from '#app/domain/people/reach.ts'
import { grantsOn, managersAmong } from '#app/domain/people/role-grants.server.ts'
import { membersOf } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { actions, reviews, teams, units } from '#db/schema/index.ts'
import { allItems, type Instrument, itemLabels } from '../instruments/instrument.ts'
import { usedInstrument } from '../instruments/used-instruments.server.ts'
import { lostRaters } from '../review/replacing.server.ts'
import { type ReviewStep, stepAtHand } from '../review/review-steps.ts'
import { type Review, seatOf } from '../review/reviews.server.ts'
import { waitingReviews } from '../review/review-lists.server.ts'
import { possibleOwners } from './actions.server.ts'
import type { Matter } from './reminders.ts'

/** Everything in the field's reviews and action plans that waits for somebody on a day. */
export function openMatters(day: string): Matter[] {
  const roles = rolesOn(day)
  const reviews = waitingReviews()
  return [
    ...openActions(roles, day),
    ...reviews.flatMap((review) => [
      ...openStep(review, roles, day),
      ...(review.approvedAt ? [] : emptySeats(review, roles, day)),
    ]),
  ]
}

/** Who answers for a team or a review, by the roles that hold on a day. */
type Roles = { managersOf: (team: TeamPlace) => string[]; plannersOf: (review: Review) => string[] }

/** The centre's own, who are told of no team, are told of the reviews they have planned. */
function rolesOn(day: string): Roles {
  const grants = grantsOn(day)
  const managersOf = (team: TeamPlace) => managersAmong(grants, team)
  const plansAnywhere = new Set(
    grants
      .filter(
        (grant) => grant.scopeKind === 'centre' && (grant.role === 'admin' || grant.role === 'assessor'),
      )
      .map((grant) => grant.personId),
  )
  const plannersOf = ({ team, plannedBy }: Review) => [
    ...managersOf(team),
    ...(plansAnywhere.has(plannedBy) ? [plannedBy] : []),
  ]
  return { managersOf, plannersOf }
}

/**
 * What a team has said it will do, and has not done yet. The action of somebody who has left the team is
 * its managers' to see to.
 */
function openActions({ managersOf }: Roles, day: string): Matter[] {
  return db
    .select({ action: actions, review: reviews, team: teams, unitPath: units.path })
    .from(actions)
    .innerJoin(reviews, eq(reviews.id, actions.reviewId))
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(isNull(actions.doneAt))
    .all()
    .map(({ action, review, team, unitPath }) => {
      const place = { ...team, unitPath }
      const managers = managersOf(place)
      const isOfTeam = possibleOwners(place, day).some(({ id }) => id === action.ownerId)
      return {
        kind: 'action',
        id: action.id,
        reviewId: review.id,
        team: team.name,
        item: itemIn(usedInstrument(review.instrumentId, review.instrumentVersion), action.itemId),
        dueOn: action.dueOn,
        who: isOfTeam ? [action.ownerId] : managers,
        watchers: managers,
      }
    })
}

function itemIn(instrument: Instrument, id: string) {
  const title = allItems(instrument).find((item) => item.id === id)?.title ?? id
  return { label: itemLabels(instrument).get(id) ?? id, title }
}

function openStep(review: Review, roles: Roles, day: string): Matter[] {
  const waiting = stepAtHand(review, day)
  if (!waiting || waiting.step === 'plan') return []
  const { step, dueOn } = waiting
  const who = whose(waiting, review, { ...roles, day })
  return [
    { kind: step, id: review.id, reviewId: review.id, team: review.team.name, dueOn, who, watchers: [] },
  ]
}

/** A review whose rater can do no more does not go on before another takes the seat. */
function emptySeats(review: Review, { plannersOf }: Roles, day: string): Matter[] {
  const dueOn = stepAtHand(review, day)?.dueOn ?? review.reviewOn
  return lostRaters(review, day).map(({ personId }) => ({
    kind: 'replace',
    id: `${review.id}-${personId}`,
    reviewId: review.id,
    team: review.team.name,
    dueOn,
    who: plannersOf(review),
    watchers: [],
  }))
}

/**
 * A rater who has done their part waits for the other. What is a whole team's falls to its managers, or to
 * its members where it has none; nobody checks the facts of a report they write. Where there is nobody to
 * ask, the raters are told: they can go on without.
 */
function whose(
  { step, who }: ReviewStep,
  review: Review,
  { managersOf, plannersOf, day }: Roles & { day: string },
): string[] {
  const managers = managersOf(review.team)
  const lost = new Set(lostRaters(review, day).map(({ personId }) => personId))
  const raters = review.raters.filter(({ personId }) => !lost.has(personId))
  if (who === 'rater')
    return idsOf(raters.filter(({ locked, approved }) => !(step === 'rate' ? locked : approved)))
  if (who === 'planner') return managers.length > 0 ? managers : plannersOf(review)
  if (who !== 'team') return managers

  const members = membersOf(review.team.id, day).map(({ id }) => id)
  const mayTake = (id: string) => step !== 'check' || seatOf(review, id) === null
  const asked = [managers.filter(mayTake), members.filter(mayTake), idsOf(raters)]
  return asked.find((some) => some.length > 0) ?? []
}

const idsOf = (raters: { personId: string }[]) => raters.map(({ personId }) => personId)
