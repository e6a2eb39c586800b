import { currentScores } from '../report/errata.server.ts'
import type { ItemScore } from '../scores/score.ts'
import { type Review, reviewsOfTeam } from './reviews.server.ts'

/** What the review before gave, and on which day. */
export type Earlier = { reviewOn: string; scores: Map<string, ItemScore> }

/**
 * The scores, with errata applied, of the last approved review before this one that can be compared with
 * it: same team, same instrument and version, and self-assessments apart from what others saw. Null where
 * there is none. A rater is to see them only after their own: that is the caller's to keep.
 */
export function earlierScores({ id, team, instrument, mode, approvedAt }: Review): Earlier | null {
  const isComparable = (other: Review) =>
    other.instrument.version === instrument.version && (other.mode === 'self') === (mode === 'self')
  const isBefore = (other: Review) =>
    other.id !== id && other.approvedAt !== null && (approvedAt === null || other.approvedAt < approvedAt)
  const earlier = reviewsOfTeam(team.id, instrument.id).find(
    (other) => isBefore(other) && isComparable(other),
  )
  return earlier ? { reviewOn: earlier.reviewOn, scores: currentScores(earlier.id) } : null
}
