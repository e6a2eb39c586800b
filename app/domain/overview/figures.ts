import type { Method } from '../courses/methods.ts'
import { FEWEST_TO_COUNT } from '../progress/member-status.ts'

/** How many hold a valid certificate among how many; null: they are too few to say so. */
export type Share = { members: number; certified: number | null }

export type OrganisationRow = Share & { id: string; name: string; teams: number }

export type TeamRow = Share & {
  slug: string
  name: string
  organisation: string
  /** Approved in the period. */
  reviews: number
  /** By when it is to be measured again, where nobody has planned it. */
  nextReview: string | null
  overdue: boolean
}

export type MonthRow = { month: string; counts: Record<Method, number>; total: number }

/** How many reviews of a method there are: done in the period; under way now; and due, with no other to follow. */
export type FidelityRow = { method: Method; done: number; underWay: number; due: number }

/**
 * The share, unless it points at few: of fewer than five members; or of a whole whose only untold parts are so
 * few together, as whoever takes the told parts from it has them.
 * @param inSmallTeams how many of the members are in teams whose own share is not told
 */
export function shareOf(members: number, certified: number, inSmallTeams = 0): Share {
  const isFew = members < FEWEST_TO_COUNT || (inSmallTeams > 0 && inSmallTeams < FEWEST_TO_COUNT)
  return { members, certified: isFew ? null : certified }
}

/** The share in whole per cent. */
export const percentOf = ({ members, certified }: Share): number | null =>
  certified === null ? null : Math.round((100 * certified) / members)
