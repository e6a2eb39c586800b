import type { Method } from '../../courses/methods.ts'
import type { Mode, Seat } from '../words.ts'
import type { Phase } from './review-phase.ts'

/** The pages of a review beside its own, in the order of its steps. */
export const REVIEW_PAGES = ['facts', 'rating', 'consensus', 'report', 'plan'] as const
export type ReviewPage = (typeof REVIEW_PAGES)[number]

/** Where each lies below the review: `/fidelitet/<id>/fakta`. */
const PAGE_SLUGS: Record<ReviewPage, string> = {
  facts: 'fakta',
  rating: 'vurdering',
  consensus: 'konsensus',
  report: 'rapport',
  plan: 'handleplan',
}

export const reviewAddress = (id: string, page?: ReviewPage) =>
  page ? `/fidelitet/${id}/${PAGE_SLUGS[page]}` : `/fidelitet/${id}`

/** What stands at the head of every page of a review. A rater's name is null once it has given way to the seat. */
export type ReviewHead = {
  id: string
  team: { name: string; slug: string }
  method: Method
  instrument: { id: string; title: string; version: string }
  mode: Mode
  phase: Phase
  periodFrom: string
  periodTo: string
  reviewOn: string
  /** How many forløb there were to draw from, how many the rule asks for, and how many were looked at. */
  cases: { total: number; needed: number; seen: number }
  raters: { seat: Seat; name: string | null }[]
  ownSeat: Seat | null
  /** The pages that have something for this person now. */
  pages: ReviewPage[]
}
