import { inArray } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { db } from '#db/client.server.ts'
import { consensusScores, errata } from '#db/schema/index.ts'
import { currentScoresOf } from '../report/errata.server.ts'
import { dueOf } from '../review/review-steps.ts'
import { type Review } from '../review/reviews.server.ts'
import { reviewsConcerning } from '../review/review-lists.server.ts'
import { type FidelityResult, resultOf } from './result.ts'
import { type MethodFidelity, standings } from './trend.ts'

/**
 * The results of those of these reviews that are approved, oldest first: before that there is none,
 * however far the raters are.
 * @param reviews the newest first
 */
export function resultsOf(reviews: Review[]): FidelityResult[] {
  const approved = reviews.filter(({ approvedAt }) => approvedAt !== null).toReversed()
  const reviewIds = approved.map(({ id }) => id)
  const scores = currentScoresOf(reviewIds)
  const agreed = db.select().from(consensusScores).where(inArray(consensusScores.reviewId, reviewIds)).all()
  const corrections = db.select().from(errata).where(inArray(errata.reviewId, reviewIds)).all()
  return approved.map((review) => {
    const isOwn = ({ reviewId }: { reviewId: string }) => reviewId === review.id
    return resultOf({
      ...review,
      reviewId: review.id,
      dueOn: dueOf('follow', review),
      scores: scores.get(review.id) ?? new Map(),
      casesBehind: new Map(agreed.filter(isOwn).map(({ itemId, cases }) => [itemId, cases])),
      correctedItems: new Set(corrections.filter(isOwn).map(({ itemId }) => itemId)),
    })
  })
}

/** Where a team stands in each method, and how it got there. Empty for a person it does not concern. */
export function teamFidelity(person: SignedInPerson, teamId: string): MethodFidelity[] {
  return standings(resultsOf(reviewsConcerning(person).filter(({ team }) => team.id === teamId)))
}

export type TeamFidelity = { team: { id: string; slug: string; name: string }; methods: MethodFidelity[] }

/** The same for every team that concerns the person and has a result, in Danish order. */
export function fidelityOfTeams(person: SignedInPerson): TeamFidelity[] {
  const reviews = reviewsConcerning(person)
  const teams = new Map(reviews.map(({ team }) => [team.id, team]))
  return inDanishOrder([...teams.values()]).flatMap(({ id, slug, name }) => {
    const methods = standings(resultsOf(reviews.filter(({ team }) => team.id === id)))
    return methods.length > 0 ? [{ team: { id, slug, name }, methods }] : []
  })
}

/** By name alone: a list of teams is no ranking. */
export function inDanishOrder<T extends { name: string }>(teams: T[]): T[] {
  // The keys sort byte by byte.
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return teams.toSorted((one, other) => compare(sortKey(one.name), sortKey(other.name)))
}
