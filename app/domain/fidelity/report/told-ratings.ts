import { SEATS, type Seat } from '../words.ts'
import type { FidelityReport } from './report.ts'

/** The report for those who did not rate: how each rater scored alone stays between the raters. */
export function withoutRatings(report: FidelityReport): FidelityReport {
  return { ...report, items: report.items.map((item) => ({ ...item, ratings: [] })) }
}

/** The seats whose own ratings a report tells; one rater alone has given what was agreed. */
export function toldSeats({ mode, items }: Pick<FidelityReport, 'mode' | 'items'>): Seat[] {
  if (mode === 'self') return []
  return SEATS.filter((seat) => items.some(({ ratings }) => ratings.some((rating) => rating.seat === seat)))
}
