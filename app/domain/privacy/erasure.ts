import type { Purpose } from './keeping.ts'

/** Why somebody is forgotten: they asked for it, or they left so long ago that nothing needs them any more. */
export const ERASURE_CAUSES = ['asked', 'left'] as const
export type ErasureCause = (typeof ERASURE_CAUSES)[number]

/** Days in which whoever has asked to be forgotten can think better of it. */
export const REGRET_DAYS = 14

/** That somebody is to be forgotten, and when; or that it has been done. */
export type Erasure = { cause: ErasureCause; requestedAt: Date; dueOn: string; carriedOutAt: Date | null }

/**
 * What stands in the way: without them nobody administers the centre, or a review that they rate is not
 * approved yet, and no other can answer for their ratings.
 */
export const ERASURE_OBSTACLES = ['last-admin', 'open-review'] as const
export type ErasureObstacle = (typeof ERASURE_OBSTACLES)[number]

/** That somebody has asked to be forgotten. `isLate`: the day has passed, and it is tried again every night. */
export type ErasureAhead = { dueOn: string; isLate: boolean; obstacle: ErasureObstacle | null }

/** What stays without a name, each for a reason of its own. */
export const STAYING = [
  'certificates', // so that whoever is shown one can verify it
  'reviews', // what they scored is a team's result
  'decisions', // what they decided, recorded or planned counts for others
  'log', // the log of use tells of ids for thirteen months
] as const
export type Staying = (typeof STAYING)[number]

/** What is deleted, in rows by what it was kept for, and what stays without a name, in rows. Only what there is any of. */
export type ErasurePreview = {
  obstacle: ErasureObstacle | null
  goes: { purpose: Purpose; count: number }[]
  stays: { kind: Staying; count: number }[]
}

/** What a person can have been known by. */
export const IDENTITY_KINDS = ['name', 'email'] as const
