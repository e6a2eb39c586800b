import { and, asc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { db } from '#db/client.server.ts'
import { consensusScores, reviews, teams } from '#db/schema/index.ts'
import { itemScore } from '../review/rating.server.ts'
import { type FidelityResult, resultOf } from './result.ts'
import { concerns, instrumentOf } from '../review/reviews.server.ts'
import { type MethodFidelity, standings } from './trend.ts'

/** Approved reviews alone: before that there is no result, however far the raters are. */
function approvedResults(where: SQL | undefined): { teamId: string; result: FidelityResult }[] {
  const rows = db
    .select()
    .from(reviews)
    .where(and(isNotNull(reviews.approvedAt), where))
    .orderBy(asc(reviews.periodTo), asc(reviews.approvedAt))
    .all()
  const reviewIds = rows.map(({ id }) => id)
  const agreed = db.select().from(consensusScores).where(inArray(consensusScores.reviewId, reviewIds)).all()

  return rows.map(({ id: reviewId, teamId, mode, periodFrom, periodTo, caseCount, ...review }) => {
    const own = agreed.filter((row) => row.reviewId === reviewId)
    const scores = new Map(own.map((row) => [row.itemId, itemScore(row)]))
    const facts = { reviewId, mode, periodFrom, periodTo, caseCount }
    return { teamId, result: resultOf(facts, instrumentOf(review), scores) }
  })
}

/** Where a team stands in each method, and how it got there. Empty for a person it does not concern. */
export function teamFidelity(person: SignedInPerson, teamId: string): MethodFidelity[] {
  const results = approvedResults(and(eq(reviews.teamId, teamId), concerns(person)))
  return standings(results.map(({ result }) => result))
}

export type TeamFidelity = { team: { id: string; slug: string; name: string }; methods: MethodFidelity[] }

/** The same for every team that concerns the person and has a result, in Danish order. */
export function fidelityOfTeams(person: SignedInPerson): TeamFidelity[] {
  const results = approvedResults(concerns(person))
  const measured = db
    .select({ id: teams.id, slug: teams.slug, name: teams.name })
    .from(teams)
    .where(
      inArray(
        teams.id,
        results.map(({ teamId }) => teamId),
      ),
    )
    .orderBy(asc(teams.sortKey))
    .all()
  return measured.map((team) => ({
    team,
    methods: standings(results.filter(({ teamId }) => teamId === team.id).map(({ result }) => result)),
  }))
}
