import { METHODS, type Method } from '../../courses/course.ts'
import type { FidelityResult } from './result.ts'

/** Where a team stands in one method: its newest result, the one before on the same line, and all lines. */
export type MethodFidelity = {
  method: Method
  newest: FidelityResult
  previous: FidelityResult | null
  lines: FidelityResult[][]
}

type Measured = Pick<FidelityResult, 'instrumentId' | 'instrumentVersion' | 'mode' | 'periodTo'>

const earliestFirst = (one: Measured, other: Measured) => one.periodTo.localeCompare(other.periodTo)

/**
 * Results that one line may join, oldest first: the same version of the same instrument, and what a
 * team says of itself apart from what others saw.
 */
export function trendLines<T extends Measured>(results: T[]): T[][] {
  const lines = new Map<string, T[]>()
  for (const result of results.toSorted(earliestFirst)) {
    const { instrumentId, instrumentVersion, mode } = result
    const key = `${instrumentId} ${instrumentVersion} ${mode === 'self'}`
    lines.set(key, [...(lines.get(key) ?? []), result])
  }
  return [...lines.values()]
}

/** The newest result from outside, or the team's own if nobody has come yet. */
export function newestResult<T extends Measured>(results: T[]): T | null {
  const fromOutside = results.filter(({ mode }) => mode !== 'self')
  return (fromOutside.length > 0 ? fromOutside : results).toSorted(earliestFirst).at(-1) ?? null
}

/** Where a team stands, method by method; a method that is not measured yet is left out. */
export function standings(results: FidelityResult[]): MethodFidelity[] {
  return METHODS.flatMap((method) => {
    const ofMethod = results.filter((result) => result.method === method)
    const newest = newestResult(ofMethod)
    if (!newest) return []
    const lines = trendLines(ofMethod)
    const line = lines.find((candidates) => candidates.includes(newest)) ?? []
    return [{ method, newest, previous: line[line.indexOf(newest) - 1] ?? null, lines }]
  })
}
