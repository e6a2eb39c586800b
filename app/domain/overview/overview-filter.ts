import { METHODS, type Method } from '../courses/methods.ts'
import { addMonths } from '../dates.ts'

/** What the overview is about; null: all. Months are the first seven letters of a civil date. */
export type OverviewFilter = {
  organisationId: string | null
  method: Method | null
  from: string
  to: string
}

/** The filter as the address has it. */
export const OVERVIEW_FIELDS = ['organisation', 'metode', 'fra', 'til'] as const
export type OverviewField = (typeof OVERVIEW_FIELDS)[number]
export type OverviewProblem = 'organisation' | 'method' | 'month' | 'order' | 'long'
export type OverviewTyped = Record<OverviewField, string>

/** The ways the list of teams can be sorted by. */
export const TEAM_SORTS = ['organisation', 'team', 'medarbejdere', 'andel', 'maalinger', 'naeste'] as const
export type TeamSort = (typeof TEAM_SORTS)[number]

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const MOST_MONTHS = 60

/** What stands in the form: what the address says, and where it is silent on months, the last twelve. */
export function typedOverview(search: URLSearchParams, today: string): OverviewTyped {
  const thisMonth = today.slice(0, 7)
  const given = (field: OverviewField) => search.get(field)?.trim()
  return {
    organisation: given('organisation') ?? '',
    metode: given('metode') ?? '',
    fra: given('fra') || addMonths(today, -11).slice(0, 7),
    til: given('til') || thisMonth,
  }
}

/**
 * What was asked for, or what is wrong with it by field.
 * @param organisations the ids there are
 */
export function readOverview(
  typed: OverviewTyped,
  organisations: string[],
): { filter: OverviewFilter } | { problems: Partial<Record<OverviewField, OverviewProblem>> } {
  const { organisation, metode, fra, til } = typed
  const method = METHODS.find((known) => known === metode) ?? null
  const problems: Partial<Record<OverviewField, OverviewProblem>> = {}
  if (organisation !== '' && !organisations.includes(organisation)) problems.organisation = 'organisation'
  if (metode !== '' && !method) problems.metode = 'method'
  if (!MONTH.test(fra)) problems.fra = 'month'
  if (!MONTH.test(til)) problems.til = 'month'
  if (!problems.fra && !problems.til) {
    if (til < fra) problems.til = 'order'
    else if (til > addMonths(`${fra}-01`, MOST_MONTHS - 1).slice(0, 7)) problems.til = 'long'
  }
  if (Object.keys(problems).length > 0) return { problems }
  return { filter: { organisationId: organisation || null, method, from: fra, to: til } }
}

/** The methods that are counted: the one that is asked for, or all. */
export const methodsOf = ({ method }: Pick<OverviewFilter, 'method'>): readonly Method[] =>
  method ? [method] : METHODS

/** Every month of the period, the first one first. */
export function monthsOf({ from, to }: Pick<OverviewFilter, 'from' | 'to'>): string[] {
  const months = [from]
  for (let month = from; month < to; months.push(month)) month = addMonths(`${month}-01`, 1).slice(0, 7)
  return months
}
