import { and, type SQL } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { isTeamNamed, listTeams } from '#app/domain/people/teams.server.ts'
import { grouped } from '#app/domain/grouped.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import { db } from '#db/client.server.ts'
import { consensusScores, errata } from '#db/schema/index.ts'
import { currentScoresOf } from '../report/errata.server.ts'
import { dueOf } from '../review/review-steps.ts'
import { type Review } from '../review/reviews.server.ts'
import { isMeasured, reviewsConcerning } from '../review/review-lists.server.ts'
import { type FidelityResult, resultOf } from './result.ts'
import { type MethodFidelity, standings } from './trend.ts'

// An approved score never changes, and an erratum stands beside it: a result is worked out once for as many errata
// as there are. The server and the app's build each load this module; what is known is one for the whole process.
type Known = { errata: number; result: FidelityResult }
const remembered = globalThis as { __fodfaesteResults?: Map<string, Known> }
remembered.__fodfaesteResults ??= new Map()
const known = remembered.__fodfaesteResults

/**
 * The results of those of these reviews that are approved, oldest first: before that there is none,
 * however far the raters are.
 * @param reviews the newest first
 */
export function resultsOf(reviews: Review[]): FidelityResult[] {
  const approved = reviews.filter(({ approvedAt }) => approvedAt !== null).toReversed()
  const corrections = grouped(errataAmong(approved), ({ reviewId }) => reviewId)
  const correctionsOf = ({ id }: Review) => corrections.get(id) ?? []
  const isKnown = (review: Review) => known.get(review.id)?.errata === correctionsOf(review).length
  const worked = workOut(
    approved.filter((review) => !isKnown(review)),
    correctionsOf,
  )
  return approved.flatMap((review) => {
    const result = worked.get(review.id) ?? known.get(review.id)?.result
    return result ? [{ ...result, dueOn: dueOf('follow', review) }] : []
  })
}

type Errata = (typeof errata.$inferSelect)[]

function workOut(reviews: Review[], correctionsOf: (review: Review) => Errata): Map<string, FidelityResult> {
  if (reviews.length === 0) return new Map()
  const reviewIds = reviews.map(({ id }) => id)
  const scores = currentScoresOf(reviewIds)
  const agreed = grouped(
    db.select().from(consensusScores).where(isAmong(consensusScores.reviewId, reviewIds)).all(),
    ({ reviewId }) => reviewId,
  )
  return new Map(
    reviews.map((review) => {
      const corrections = correctionsOf(review)
      const result = resultOf({
        ...review,
        reviewId: review.id,
        dueOn: dueOf('follow', review),
        scores: scores.get(review.id) ?? new Map(),
        casesBehind: new Map((agreed.get(review.id) ?? []).map(({ itemId, cases }) => [itemId, cases])),
        correctedItems: new Set(corrections.map(({ itemId }) => itemId)),
      })
      // What a transaction has written may be taken back by it.
      if (!db.$client.inTransaction) known.set(review.id, { errata: corrections.length, result })
      return [review.id, result]
    }),
  )
}

const errataAmong = (reviews: Review[]): Errata =>
  db
    .select()
    .from(errata)
    .where(
      isAmong(
        errata.reviewId,
        reviews.map(({ id }) => id),
      ),
    )
    .all()

/** Where a team stands in each method, and how it got there. Empty for a person it does not concern. */
export function teamFidelity(person: SignedInPerson, teamId: string): MethodFidelity[] {
  return standings(resultsOf(reviewsConcerning(person, [teamId])))
}

export type TeamFidelity = { team: { id: string; slug: string; name: string }; methods: MethodFidelity[] }

/** The teams that concern the person, have a result, and have in their name what is typed. */
export const hasResult = (person: SignedInPerson, typed: string): SQL | undefined =>
  and(isMeasured(person), isTeamNamed(typed))

/** The same for one page of those teams, by name. */
export function fidelityOfTeams(person: SignedInPerson, typed: string, page: number): TeamFidelity[] {
  const listed = listTeams(hasResult(person, typed), page)
  const results = resultsByTeam(
    reviewsConcerning(
      person,
      listed.map(({ id }) => id),
    ),
  )
  return listed.map(({ id, slug, name }) => ({
    team: { id, slug, name },
    methods: standings(results.get(id) ?? []),
  }))
}

/** The results of each team's reviews, oldest first, by the team's id: a few queries, however many teams there are. */
export function resultsByTeam(reviews: Review[]): Map<string, FidelityResult[]> {
  const teamOf = new Map(reviews.map(({ id, team }) => [id, team.id]))
  return grouped(resultsOf(reviews), ({ reviewId }) => teamOf.get(reviewId) ?? '')
}
