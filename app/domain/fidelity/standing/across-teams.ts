import { METHODS, type Method } from '../../courses/methods.ts'
import { grouped } from '../../grouped.ts'
import { compareInstrumentVersions } from '../instruments/instrument-version.ts'
import { type Benchmark, benchmarkOf, FEWEST_TEAMS } from './benchmark.ts'
import { type FidelityResult, levelOf } from './result.ts'
import { type Period, standings } from './trend.ts'
import { type WeakItem, weakItems } from './weak-items.ts'

export type MeasuredTeam = { id: string; name: string; results: FidelityResult[] }

/** Teams measured alike: the newest result each has from outside, all of one version of one instrument. */
export type Alike = {
  method: Method
  version: string
  newest: { team: Omit<MeasuredTeam, 'results'>; result: FidelityResult }[]
}

/** For each version of each instrument, by the newest result of each team in the period. */
export function measuredAlike(teams: MeasuredTeam[], period: Period): Alike[] {
  const newest = teams.flatMap(({ results, ...team }) => {
    const fromOutside = results.filter(({ mode }) => mode !== 'self')
    return standings(fromOutside, period).map((standing) => ({ team, result: standing.newest }))
  })
  const keyOf = ({ instrumentId, instrumentVersion }: FidelityResult) =>
    `${instrumentId} ${instrumentVersion}`
  return [...grouped(newest, ({ result }) => keyOf(result)).values()]
    .flatMap((alike) => {
      const [first] = alike
      return first
        ? [{ method: first.result.method, version: first.result.instrumentVersion, newest: alike }]
        : []
    })
    .toSorted(
      (one, other) =>
        METHODS.indexOf(one.method) - METHODS.indexOf(other.method) ||
        compareInstrumentVersions(other.version, one.version),
    )
}

const isOf = (method: Method | null) => (alike: Alike) => method === null || alike.method === method

/** Where the reader's teams lie among all that were measured alike; the benchmark is null for too few. */
export type Comparison = {
  method: Method
  version: string
  benchmark: Benchmark | null
  own: { name: string; level: number }[]
}

/**
 * A comparison for each version of each instrument.
 * @param measured in no period: whoever moved its borders could see what a single team adds
 * @param known the teams whose levels the reader sees by name; null for the centre, which sees all
 * @param shown those of them that stand by name here: the others are on another page of the list
 */
export function comparisons(
  measured: Alike[],
  {
    method,
    known,
    shown = known,
  }: { method: Method | null; known: ReadonlySet<string> | null; shown?: ReadonlySet<string> | null },
): Comparison[] {
  return measured.filter(isOf(method)).flatMap((alike) => {
    const levels = alike.newest.flatMap(({ team, result }) => {
      const level = levelOf(result)
      return level === null ? [] : [{ teamId: team.id, name: team.name, level }]
    })
    const own = levels.filter(({ teamId }) => known?.has(teamId) && shown?.has(teamId))
    if (known && own.length === 0) return []
    return [
      {
        method: alike.method,
        version: alike.version,
        benchmark: benchmarkOf(levels, known ?? new Set()),
        own: own.map(({ name, level }) => ({ name, level })),
      },
    ]
  })
}

/** What teams measured alike have low scores in; null for too few teams. */
export type Weaknesses = { method: Method; version: string; items: WeakItem[] | null }

/** For each version of each instrument. */
export function weaknesses(measured: Alike[]): Weaknesses[] {
  return measured.map(({ method, version, newest }) => ({
    method,
    version,
    items: newest.length < FEWEST_TEAMS ? null : weakItems(newest.map(({ result }) => result)),
  }))
}
