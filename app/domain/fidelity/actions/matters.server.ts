import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { membersOf } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { actions, reviews, roleGrants, teams } from '#db/schema/index.ts'
import { allItems, type Instrument, itemLabels } from '../instruments/instrument.ts'
import { usedInstrument } from '../instruments/used-instruments.server.ts'
import { type ReviewStep, stepAtHand } from '../review/review-steps.ts'
import { type Review, waitingReviews } from '../review/reviews.server.ts'
import type { Matter } from './reminders.ts'

type TeamScope = { id: string; organisationId: string }

/** Everything in the field's reviews and action plans that waits for somebody on a day. */
export function openMatters(day: string): Matter[] {
  const managersOf = managersByScope(day)
  return [...openActions(managersOf), ...openSteps(managersOf, day)]
}

type ManagersOf = (team: TeamScope) => string[]

/** Who manages a team by a grant on it or on its organisation. The centre's own are told of no team. */
function managersByScope(day: string): ManagersOf {
  const { personId, role, scopeKind, scopeId, fromDate, toDate } = roleGrants
  const grants = db
    .select({ personId, scopeId })
    .from(roleGrants)
    .where(
      and(
        eq(role, 'manager'),
        inArray(scopeKind, ['team', 'organisation']),
        lte(fromDate, day),
        or(isNull(toDate), gte(toDate, day)),
      ),
    )
    .all()
  return ({ id, organisationId }) =>
    grants
      .filter((grant) => grant.scopeId === id || grant.scopeId === organisationId)
      .map((grant) => grant.personId)
}

/** What a team has said it will do, and has not done yet. */
function openActions(managersOf: ManagersOf): Matter[] {
  return db
    .select({ action: actions, review: reviews, team: teams })
    .from(actions)
    .innerJoin(reviews, eq(reviews.id, actions.reviewId))
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .where(isNull(actions.doneAt))
    .all()
    .map(({ action, review, team }) => ({
      kind: 'action',
      id: action.id,
      reviewId: review.id,
      team: team.name,
      item: itemIn(usedInstrument(review.instrumentId, review.instrumentVersion), action.itemId),
      dueOn: action.dueOn,
      who: [action.ownerId],
      watchers: managersOf(team),
    }))
}

function itemIn(instrument: Instrument, id: string) {
  const title = allItems(instrument).find((item) => item.id === id)?.title ?? id
  return { label: itemLabels(instrument).get(id) ?? id, title }
}

function openSteps(managersOf: ManagersOf, day: string): Matter[] {
  return waitingReviews().flatMap((review) => {
    const waiting = stepAtHand(review, day)
    if (!waiting || waiting.step === 'plan') return []
    return {
      kind: waiting.step,
      id: review.id,
      reviewId: review.id,
      team: review.team.name,
      dueOn: waiting.dueOn,
      who: whose(waiting, review, managersOf(review.team), day),
      watchers: [],
    }
  })
}

/** A rater who has done their part waits for the other. What is a whole team's falls to its managers. */
function whose(
  { step, who }: ReviewStep,
  { raters, team }: Review,
  managers: string[],
  day: string,
): string[] {
  if (who === 'rater')
    return raters
      .filter(({ locked, approved }) => !(step === 'rate' ? locked : approved))
      .map(({ personId }) => personId)
  if (who === 'team' && managers.length === 0) return membersOf(team.id, day).map(({ id }) => id)
  return managers
}
