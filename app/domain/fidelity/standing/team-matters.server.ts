import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { addDays } from '#app/domain/dates.ts'
import { grouped } from '#app/domain/grouped.ts'
import { db } from '#db/client.server.ts'
import { actions, people, reviews } from '#db/schema/index.ts'
import { allItems, itemLabels } from '../instruments/instrument.ts'
import { usedInstrument } from '../instruments/used-instruments.server.ts'
import { reviewsConcerning } from '../review/review-lists.server.ts'
import { DAYS_TO_PLAN } from './next-review.ts'
import { resultsOf } from './results.server.ts'
import { nextReviewOf } from './team-standing.server.ts'
import { newestResult } from './trend.ts'

/** An action of a team's plan whose day has passed. */
type OverdueAction = { kind: 'action'; teamId: string; id: string; reviewId: string } & {
  label: string // A2
  title: string
  owner: string
  dueOn: string
}

/** A measuring that is to be planned, or is planned and stuck on its way. */
type ReviewDue = {
  kind: 'review'
  teamId: string
  method: Method
  dueOn: string
  planned: boolean
  overdue: boolean
}

export type TeamMatter = OverdueAction | ReviewDue

/**
 * What the measuring of these teams asks of their manager now, the earliest day first. A few queries, however
 * many teams and members there are.
 * @param teamIds of teams that the person manages
 */
export function teamMatters(person: SignedInPerson, teamIds: string[], today: string): TeamMatter[] {
  return [...overdueActions(teamIds, today), ...reviewsDue(person, teamIds, today)].toSorted((one, other) =>
    one.dueOn.localeCompare(other.dueOn),
  )
}

function overdueActions(teamIds: string[], today: string): OverdueAction[] {
  return db
    .select({ action: actions, review: reviews, owner: people.name })
    .from(actions)
    .innerJoin(reviews, eq(reviews.id, actions.reviewId))
    .innerJoin(people, eq(people.id, actions.ownerId))
    .where(
      and(
        inArray(reviews.teamId, teamIds),
        isNull(reviews.cancelledAt),
        isNotNull(reviews.approvedAt),
        isNull(actions.doneAt),
        lt(actions.dueOn, today),
      ),
    )
    .orderBy(asc(actions.createdAt))
    .all()
    .map(({ action: { id, reviewId, itemId, dueOn }, review, owner }) => {
      const instrument = usedInstrument(review.instrumentId, review.instrumentVersion)
      const label = itemLabels(instrument).get(itemId) ?? itemId
      const title = allItems(instrument).find((item) => item.id === itemId)?.title ?? itemId
      return { kind: 'action', teamId: review.teamId, id, reviewId, label, title, owner, dueOn }
    })
}

function reviewsDue(person: SignedInPerson, teamIds: string[], today: string): ReviewDue[] {
  const concerning = reviewsConcerning(person, teamIds)
  const ofTeam = grouped(concerning, ({ team }) => team.id)
  const results = new Map(resultsOf(concerning).map((result) => [result.reviewId, result]))
  return teamIds.flatMap((teamId) =>
    METHODS.flatMap((method): ReviewDue[] => {
      const ofMethod = (ofTeam.get(teamId) ?? []).filter(({ instrument }) => instrument.method === method)
      const oldestFirst = ofMethod.flatMap(({ id }) => results.get(id) ?? []).toReversed()
      const next = nextReviewOf(ofMethod, newestResult(oldestFirst), today)
      if (!next || !(next.overdue || (!next.planned && next.on <= addDays(today, DAYS_TO_PLAN)))) return []
      const { on: dueOn, planned, overdue } = next
      return [{ kind: 'review', teamId, method, dueOn, planned, overdue }]
    }),
  )
}
