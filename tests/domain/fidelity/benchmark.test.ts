import { describe, expect, test } from 'vitest'
import {
  comparisons as comparisonsOf,
  measuredAlike,
  type MeasuredTeam,
  weaknesses as weaknessesOf,
} from '#app/domain/fidelity/standing/across-teams.ts'
import { benchmarkOf } from '#app/domain/fidelity/standing/benchmark.ts'
import { readFilter } from '#app/domain/fidelity/standing/overview-filter.ts'
import { measured } from './results.ts'

const levels = (...values: number[]) => values.map((level, place) => ({ teamId: `t${place + 1}`, level }))
const known = (...ids: string[]) => new Set(ids)

describe('a benchmark', () => {
  test('tells the median and the range of five teams, and nothing of four', () => {
    expect(benchmarkOf(levels(3, 1, 4, 2, 5), known())).toEqual({
      teams: 5,
      median: 3,
      lowest: 1,
      highest: 5,
    })
    expect(benchmarkOf(levels(3, 1, 4, 2), known())).toBeNull()
    expect(benchmarkOf([], known())).toBeNull()
  })

  test('of an even number lies between the two in the middle', () => {
    expect(benchmarkOf(levels(1, 2, 3, 4, 5, 5), known())?.median).toBe(3.5)
  })

  test('is not told to whoever could take the teams they know away and be left with four', () => {
    const seven = levels(1, 2, 3, 4, 5, 4, 3)
    expect(benchmarkOf(seven, known('t1', 't2'))).toMatchObject({ teams: 7 })
    expect(benchmarkOf(seven, known('t1', 't2', 't3'))).toBeNull()
  })

  test('counts only the known teams that are in it', () => {
    expect(benchmarkOf(levels(1, 2, 3, 4, 5), known('elsewhere'))).not.toBeNull()
  })
})

const always: Parameters<typeof measuredAlike>[1] = { from: null, to: null }
type Asked = Parameters<typeof comparisonsOf>[1]
const comparisons = (teams: MeasuredTeam[], asked: Asked) =>
  comparisonsOf(measuredAlike(teams, always), asked)
const weaknesses = (teams: MeasuredTeam[], period = always) => weaknessesOf(measuredAlike(teams, period))
const team = (id: string, ...results: ReturnType<typeof measured>[]) => ({ id, name: `Team ${id}`, results })
const fiveTeams = ['a', 'b', 'c', 'd', 'e'].map((id, place) =>
  team(id, measured('2026-05-20', { given: [place + 1, 5, 'not-relevant'] })),
)

describe('the comparison', () => {
  test('takes the newest result from outside of each team', () => {
    const [first, ...others] = fiveTeams
    const again = team('a', ...(first?.results ?? []), measured('2026-06-20', { given: [5, 5, 5] }))
    const self = team('f', measured('2026-06-20', { given: [1], mode: 'self' }))
    expect(comparisons([again, ...others, self], { method: null, known: null })).toMatchObject([
      { version: '1.0.0', benchmark: { teams: 5, lowest: 3.5, highest: 5 }, own: [] },
    ])
  })

  test('keeps versions apart, the newest first: four of one and one of another are too few', () => {
    const [, ...others] = fiveTeams
    const newer = team('a', measured('2026-05-20', { version: '2.0.0' }))
    expect(comparisons([newer, ...others], { method: null, known: null })).toMatchObject([
      { version: '2.0.0', benchmark: null },
      { version: '1.0.0', benchmark: null },
    ])
  })

  test('shows a manager the own teams by name, and only where they have one', () => {
    const six = [...fiveTeams, team('f', measured('2026-05-20', { given: [2, 2, 2] }))]
    expect(comparisons(six, { method: null, known: known('f') })).toMatchObject([
      { benchmark: { teams: 6 }, own: [{ name: 'Team f', level: 2 }] },
    ])
    expect(comparisons(six, { method: null, known: known('elsewhere') })).toEqual([])
    expect(comparisons(fiveTeams, { method: null, known: known('a') })).toMatchObject([{ benchmark: null }])
  })

  test('is of the method asked for', () => {
    expect(comparisons(fiveTeams, { method: 'icm', known: null })).toEqual([])
    expect(comparisons(fiveTeams, { method: 'cti', known: null })).toHaveLength(1)
  })
})

describe('what teams find hard', () => {
  test('is told with how many teams have a score, in how many it asks for an action, and the mean', () => {
    expect(weaknesses(fiveTeams)).toEqual([
      {
        method: 'cti',
        version: '1.0.0',
        items: [{ id: 'a1', label: 'A1', title: 'Item a1', teams: 5, asking: 3, mean: 3 }],
      },
    ])
  })

  test('is not told of four teams, nor of an item that only four have a score for', () => {
    expect(weaknesses(fiveTeams.slice(1))).toMatchObject([{ items: null }])
    const [, ...others] = fiveTeams
    const without = team('a', measured('2026-05-20', { given: ['not-relevant', 5, 5] }))
    expect(weaknesses([without, ...others])).toMatchObject([{ items: [] }])
  })

  test('stands with the hardest first', () => {
    const teams = fiveTeams.map(({ id }) =>
      team(id, measured('2026-05-20', { given: [3, 2, id === 'a' ? 1 : 4] })),
    )
    const [line] = weaknesses(teams)
    expect(line?.items?.map(({ label, asking }) => [label, asking])).toEqual([
      ['A2', 5],
      ['A1', 5],
      ['A3', 1],
    ])
  })

  test('is of the period asked for', () => {
    expect(weaknesses(fiveTeams, { from: '2026-06-01', to: null })).toEqual([])
  })
})

const NOTHING = { navn: '', metode: '', fra: '', til: '' }
const EVERYTHING = { name: '', method: null, period: { from: null, to: null } }
describe('the filter', () => {
  test.each([
    [NOTHING, EVERYTHING],
    [
      { ...NOTHING, navn: 'vest' },
      { ...EVERYTHING, name: 'vest' },
    ],
    [
      { ...NOTHING, metode: 'cti', fra: '2026-02', til: '2026-02' },
      { ...EVERYTHING, method: 'cti', period: { from: '2026-02-01', to: '2026-02-31' } },
    ],
    [
      { ...NOTHING, til: '2026-12' },
      { ...EVERYTHING, period: { from: null, to: '2026-12-31' } },
    ],
  ])('%j', (typed, filter) => {
    expect(readFilter(typed)).toEqual({ filter })
  })

  test.each([
    [{ ...NOTHING, metode: 'dacts' }, { metode: 'method' }],
    [{ ...NOTHING, metode: 'housing-first' }, { metode: 'method' }],
    [{ ...NOTHING, fra: 'maj 2026' }, { fra: 'month' }],
    [{ ...NOTHING, til: '2026-13' }, { til: 'month' }],
    [{ ...NOTHING, fra: '2026-05', til: '2026-04' }, { til: 'order' }],
    [
      { ...NOTHING, metode: 'x', fra: '2026-5', til: '2026-05-01' },
      { metode: 'method', fra: 'month', til: 'month' },
    ],
  ])('%j cannot be read', (typed, problems) => {
    expect(readFilter(typed)).toEqual({ problems })
  })
})
