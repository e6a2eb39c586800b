import type { Mode } from '../words.ts'

/** What says when a review lies: its own day, and when it was planned. */
type InTime = { reviewOn: string; createdAt: Date }

/**
 * Whether a review is later than another: by its own day, and of two on one day the one that was planned
 * last. When they were approved does not matter. Lists come from the database in the same order.
 */
export const isLater = (one: InTime, other: InTime): boolean =>
  one.reviewOn === other.reviewOn ? one.createdAt > other.createdAt : one.reviewOn > other.reviewOn

/** What others saw is followed up by others: a self-assessment follows up a self-assessment alone. */
const mayFollow = (later: Mode, former: Mode): boolean => later !== 'self' || former === 'self'

type Followed = InTime & { mode: Mode }

/** Whether a review measures again what another of the same team and instrument measured. */
export const follows = (later: Followed, former: Followed): boolean =>
  isLater(later, former) && mayFollow(later.mode, former.mode)

type OnLine = { instrument: { id: string; version: string }; mode: Mode }

/**
 * The line of results that a review lies on, as a key: the same version of the same instrument, and what
 * a team says of itself apart from what others saw. Only on one line are numbers held against each other.
 */
export const lineOf = ({ instrument: { id, version }, mode }: OnLine): string =>
  `${id} ${version} ${mode === 'self'}`

/**
 * The review that this one can be held against; null where there is none.
 * @param earlier oldest first
 */
export function reviewBefore<T extends OnLine>(review: OnLine, earlier: T[]): T | null {
  return earlier.findLast((other) => lineOf(other) === lineOf(review)) ?? null
}
