import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { allTeams, managedTeams, membersOf, type Team } from '#app/domain/people/teams.server.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { people, reviewRaters, reviews, roleGrants } from '#db/schema/index.ts'
import type { Candidate, NewReview } from './review-form.ts'
import { SEATS } from '../words.ts'

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

/**
 * Plans a review. The page has made its id: the same plan sent twice stays one review, and another
 * plan from the same page, reached with the back button, is another review.
 */
export function createReview({
  id,
  instrument,
  raterIds,
  ...facts
}: NewReview & { teamId: string; plannedBy: string }) {
  const [instrumentId = '', instrumentVersion = ''] = instrument.split('@')
  const plan = { instrumentId, instrumentVersion, ...facts }
  write((tx) => {
    const stored = findPlan(tx, id)
    if (isDeepStrictEqual(stored, { ...plan, raterIds })) return

    const reviewId = stored ? crypto.randomUUID() : id
    tx.insert(reviews)
      .values({ id: reviewId, ...plan })
      .run()
    const raters = SEATS.flatMap((seat, place) => {
      const personId = raterIds[place]
      return personId ? [{ reviewId, personId, seat }] : []
    })
    tx.insert(reviewRaters).values(raters).run()
  })
}

/** All that was planned under this id. */
function findPlan(tx: Tx, id: string) {
  const { teamId, plannedBy, instrumentId, instrumentVersion, mode, periodFrom, periodTo, caseCount } =
    reviews
  const plan = tx
    .select({ teamId, plannedBy, instrumentId, instrumentVersion, mode, periodFrom, periodTo, caseCount })
    .from(reviews)
    .where(eq(reviews.id, id))
    .get()
  const raters = tx
    .select({ id: reviewRaters.personId })
    .from(reviewRaters)
    .where(eq(reviewRaters.reviewId, id))
    .orderBy(asc(reviewRaters.seat))
    .all()
  return plan ? { ...plan, raterIds: raters.map((rater) => rater.id) } : null
}
