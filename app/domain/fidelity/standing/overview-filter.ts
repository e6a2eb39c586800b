import { METHODS, type Method } from '../../courses/methods.ts'
import type { Period } from './trend.ts'

/** Which results an overview is about: of one method or all, by the day of the review; `name`: a part of the team's. */
export type OverviewFilter = { name: string; method: Method | null; period: Period }

/** Housing First is measured as a part of the others. */
export const MEASURED_METHODS = METHODS.filter((method) => method !== 'housing-first')

/** The filter as the address has it: a part of the team's name, a method, and the first and the last month. */
export const FILTER_FIELDS = ['navn', 'metode', 'fra', 'til'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]
export type FilterProblem = 'method' | 'month' | 'order'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** What was asked for, or what is wrong with it by field. An empty field asks for nothing. */
export function readFilter(
  typed: Record<FilterField, string>,
): { filter: OverviewFilter } | { problems: Partial<Record<FilterField, FilterProblem>> } {
  const { navn: name, metode, fra, til } = typed
  const method = MEASURED_METHODS.find((known) => known === metode) ?? null
  const problems: Partial<Record<FilterField, FilterProblem>> = {}
  if (metode !== '' && !method) problems.metode = 'method'
  if (fra !== '' && !MONTH.test(fra)) problems.fra = 'month'
  if (til !== '' && !MONTH.test(til)) problems.til = 'month'
  if (Object.keys(problems).length === 0 && fra !== '' && til !== '' && til < fra) problems.til = 'order'
  if (Object.keys(problems).length > 0) return { problems }
  // Dates compare as text, so that every month may end on the 31st.
  const period = { from: fra === '' ? null : `${fra}-01`, to: til === '' ? null : `${til}-31` }
  return { filter: { name, method, period } }
}
