import { expect, test } from 'vitest'
import { type AreaRow, areaTable, readAreaFilter, readAreaSort } from '#app/domain/managers/area-list.ts'
import { methodShares } from '#app/domain/managers/method-share.ts'
import { pageOf } from '#app/domain/managers/page-of.ts'
import type { CourseStatus } from '#app/domain/progress/member-status.ts'

const NONE = { 'over-fristen': 0, forsinket: 0, udloeber: 0, handlinger: 0, maalinger: 0 }
const team = (name: string, organisation: string, facts: Partial<AreaRow>): AreaRow => ({
  slug: name,
  name,
  organisation,
  size: 5,
  needs: NONE,
  shares: [],
  ...facts,
})
const cti = (certified: number, total: number): AreaRow['shares'] => [
  { method: 'cti', share: { certified, total } },
]

const ROWS = [
  team('Nord', 'Aalborg', { size: 12, needs: { ...NONE, 'over-fristen': 2 }, shares: cti(6, 12) }),
  team('Vest', 'Aalborg', { size: 3, shares: [{ method: 'cti', share: 'too-few' }] }),
  team('Syd', 'Varde', { size: 5, needs: { ...NONE, 'over-fristen': 1, maalinger: 1 }, shares: cti(4, 5) }),
]

test.each([
  ['', ['Nord', 'Vest', 'Syd']],
  ['navn=aal', ['Nord', 'Vest']],
  ['navn=syd', ['Syd']],
  ['vis=over-fristen', ['Nord', 'Syd']],
  ['vis=maalinger', ['Syd']],
  ['vis=forsinket', []],
  ['vis=alt', ['Nord', 'Vest', 'Syd']],
  ['sorter=-navn', ['Syd', 'Vest', 'Nord']],
  ['sorter=medarbejdere', ['Vest', 'Syd', 'Nord']],
  ['sorter=-over-fristen', ['Nord', 'Syd', 'Vest']],
  // A team too small to be told of has no share to be sorted by, whichever way.
  ['sorter=cti', ['Nord', 'Syd', 'Vest']],
  ['sorter=-cti', ['Syd', 'Nord', 'Vest']],
  ['sorter=icm', ['Nord', 'Vest', 'Syd']],
])('?%s gives %j', (search, names) => {
  const fields = new URLSearchParams(search)
  const rows = areaTable(ROWS, readAreaFilter(fields), readAreaSort(fields))
  expect(rows.map(({ name }) => name)).toEqual(names)
})

const CERTIFIED: CourseStatus = { kind: 'certified', until: '2028-01-01' }
const SOON: CourseStatus = { kind: 'expires-soon', until: '2026-12-01' }
const NOT: CourseStatus = { kind: 'not-begun' }
const COURSES: Parameters<typeof methodShares>[1] = [
  { methods: ['cti'] },
  { methods: ['cti'] },
  { methods: ['icm', 'cti'] },
  { methods: ['icm'] },
]

test('a person counts once in a method, by a course that is about that one alone', () => {
  const five: CourseStatus[][] = [
    [NOT, CERTIFIED, NOT, NOT],
    [SOON, SOON, NOT, NOT],
    [NOT, NOT, CERTIFIED, NOT],
    [{ kind: 'expired', on: '2026-01-01' }, NOT, NOT, NOT],
    [{ kind: 'waived', reason: 'Orlov', until: null }, NOT, NOT, CERTIFIED],
  ]
  expect(methodShares(five, COURSES, [])).toEqual([
    { method: 'cti', share: { certified: 2, total: 5 } },
    { method: 'icm', share: { certified: 1, total: 5 } },
  ])
  expect(methodShares(five.slice(1), COURSES, ['icm', 'm-act'])).toEqual([
    { method: 'icm', share: 'too-few' },
  ])
})

test.each([
  ['', 1, 50, 3],
  ['side=3', 3, 1, 3],
  ['side=4', 3, 1, 3],
  ['side=x', 1, 50, 3],
])('?%s is page %d with %d rows of %d pages', (search, page, count, pages) => {
  const rows = Array.from({ length: 101 }, (_, place) => place)
  const found = pageOf(rows, new URLSearchParams(search))
  expect(found).toMatchObject({ page, pages })
  expect(found.rows).toHaveLength(count)
})
