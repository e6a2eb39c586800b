import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { type OverviewRow, overviewOf } from '#app/domain/fidelity/standing/overview.server.ts'
import { FILTER_FIELDS, type FilterField, readFilter } from '#app/domain/fidelity/standing/overview-filter.ts'
import { changeBetween } from '#app/domain/fidelity/standing/place.ts'
import { levelOf } from '#app/domain/fidelity/standing/result.ts'
import type { OverviewView, TeamRow } from './overview-view.ts'

/** The fields of the filter as they stand in the address. */
export function typedFilter(request: Request): Record<FilterField, string> {
  const { searchParams } = new URL(request.url)
  const [metode, fra, til] = FILTER_FIELDS.map((field) => searchParams.get(field)?.trim() ?? '')
  return { metode: metode ?? '', fra: fra ?? '', til: til ?? '' }
}

type Asked =
  | { status: 'found'; view: OverviewView }
  | ({ status: 'misread' } & Extract<ReturnType<typeof readFilter>, { problems: unknown }>)

/** All that the overview shows this person; null for one who neither manages nor oversees. */
export function overviewView(
  person: SignedInPerson,
  typed: Record<FilterField, string>,
  today: string,
): Asked | null {
  const read = readFilter(typed)
  const everything = { method: null, period: { from: null, to: null } }
  const overview = overviewOf(person, 'filter' in read ? read.filter : everything, today)
  if (!overview) return null
  if ('problems' in read) return { status: 'misread', problems: read.problems }
  return { status: 'found', view: { ...overview, rows: overview.rows.map(teamRow) } }
}

function teamRow({ newest, previous, ...row }: OverviewRow): TeamRow {
  if (!newest) return { ...row, result: null }
  const { reviewId, reviewOn, mode, instrumentVersion, cases, total, items } = newest
  const level = levelOf(newest)
  const before = previous && levelOf(previous)
  return {
    ...row,
    result: {
      reviewId,
      reviewOn,
      mode,
      instrumentVersion,
      cases,
      level,
      band: total.status === 'scored' ? total.band.label : null,
      change: level === null || before === null ? null : changeBetween(before, level),
      corrected: items.some(({ corrected }) => corrected),
    },
  }
}
