import { METHODS } from '../courses/methods.ts'
import { readSort, type Sort } from '../list-query.ts'
import { fold } from '../search/fold.ts'
import type { MethodShare } from './method-share.ts'
import { sortedBy } from './sorted-by.ts'

/** What a team can need its manager for, by the words of an address; each is a number of the row below. */
export const AREA_NEEDS = ['over-fristen', 'forsinket', 'udloeber', 'handlinger', 'maalinger'] as const
export type AreaNeed = (typeof AREA_NEEDS)[number]

/** One of a manager's teams: how many need something, and how many hold a certificate. */
export type AreaRow = {
  slug: string
  name: string
  organisation: string
  size: number
  /** People past the day and its grace, in the days of grace, and with a proof that soon runs out; actions; measurings. */
  needs: Record<AreaNeed, number>
  shares: MethodShare[]
}

/** What an address asks of the table: a part of the team's or organisation's name, and what they need. */
export type AreaFilter = { name: string; needs: AreaNeed | null }

export function readAreaFilter(search: URLSearchParams): AreaFilter {
  return {
    name: (search.get('navn') ?? '').trim(),
    needs: AREA_NEEDS.find((word) => word === search.get('vis')) ?? null,
  }
}

const SORTED_BY = ['navn', 'medarbejdere', ...AREA_NEEDS, ...METHODS] as const

export const readAreaSort = (search: URLSearchParams) => readSort(search, SORTED_BY, 'navn')

/**
 * The table as an address asks for it.
 * @param rows by organisation and name
 */
export function areaTable(
  rows: AreaRow[],
  { name, needs }: AreaFilter,
  { by, descending }: Sort<(typeof SORTED_BY)[number]>,
): AreaRow[] {
  const found = rows.filter(
    (row) =>
      [row.name, row.organisation].some((text) => fold(text).includes(fold(name))) &&
      (needs === null || row.needs[needs] > 0),
  )
  return sortedBy(found, (row, place) => (by === 'navn' ? place : keyOf(row, by)), descending)
}

function keyOf({ size, needs, shares }: AreaRow, by: string): number | null {
  if (by === 'medarbejdere') return size
  const need = AREA_NEEDS.find((word) => word === by)
  if (need) return needs[need]
  // From 0 to 1; none of a team too small to be told of, or that does not work by the method.
  const share = shares.find(({ method }) => method === by)?.share
  return share && share !== 'too-few' ? share.certified / share.total : null
}
