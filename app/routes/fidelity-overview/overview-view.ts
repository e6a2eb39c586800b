import type { Method } from '#app/domain/courses/methods.ts'
import type { Comparison, Weaknesses } from '#app/domain/fidelity/standing/across-teams.ts'
import type { NextReview } from '#app/domain/fidelity/standing/next-review.ts'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'

/** A result as a row tells it; the level is null without a total, the change without one before. */
export type ResultCells = Pick<
  FidelityResult,
  'reviewId' | 'reviewOn' | 'mode' | 'instrumentVersion' | 'cases'
> & {
  level: number | null
  band: string | null
  change: number | null
  corrected: boolean
}

export type TeamRow = {
  team: { id: string; slug: string; name: string; organisation: string }
  method: Method | null
  result: ResultCells | null
  next: NextReview | null
  overdueActions: number
}

/** What the overview shows, and its files hold; they hold the rows of all pages. `weaknesses` is null for a manager. */
export type OverviewView = {
  rows: TeamRow[]
  page: number
  pages: number
  comparisons: Comparison[]
  weaknesses: Weaknesses[] | null
}
