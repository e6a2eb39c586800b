import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import {
  countOverseen,
  hasOverview,
  type OverviewRow,
  overviewOf,
} from '#app/domain/fidelity/standing/overview.server.ts'
import { FILTER_FIELDS, type FilterField, readFilter } from '#app/domain/fidelity/standing/overview-filter.ts'
import { changeBetween } from '#app/domain/fidelity/standing/place.ts'
import { levelOf } from '#app/domain/fidelity/standing/result.ts'
import { readPage } from '#app/domain/list-query.ts'
import { TEAMS_A_PAGE } from '#app/domain/people/teams.server.ts'
import type { OverviewView, TeamRow } from './overview-view.ts'

/** The fields of the filter as they stand in the address. */
export function typedFilter(request: Request): Record<FilterField, string> {
  const { searchParams } = new URL(request.url)
  const [navn = '', metode = '', fra = '', til = ''] = FILTER_FIELDS.map(
    (field) => searchParams.get(field)?.trim() ?? '',
  )
  return { navn, metode, fra, til }
}

type Asked =
  | { status: 'found'; view: OverviewView }
  | ({ status: 'misread' } & Extract<ReturnType<typeof readFilter>, { problems: unknown }>)

/**
 * All that the overview shows this person; null for one who neither manages nor oversees.
 * @param search tells which page of the teams; null: all of them
 */
export function overviewView(
  person: SignedInPerson,
  typed: Record<FilterField, string>,
  search: URLSearchParams | null,
  today: string,
): Asked | null {
  if (!hasOverview(person, today)) return null
  const read = readFilter(typed)
  if ('problems' in read) return { status: 'misread', problems: read.problems }

  const { filter } = read
  const pages = Math.ceil(countOverseen(person, filter, today) / TEAMS_A_PAGE)
  const page = search && readPage(search, pages)
  const overview = overviewOf(person, filter, page, today)
  const rows = overview.rows.map(teamRow)
  return { status: 'found', view: { ...overview, rows, page: page ?? 1, pages } }
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
