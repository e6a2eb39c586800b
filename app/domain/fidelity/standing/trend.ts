import { METHODS, type Method } from '../../courses/methods.ts'
import { lineOf } from '../review/order.ts'
import type { FidelityResult } from './result.ts'

/** Where a team stands in one method: its newest result, the one before on the same line, and all lines. */
export type MethodFidelity = {
  method: Method
  newest: FidelityResult
  previous: FidelityResult | null
  lines: FidelityResult[][]
}

type OnLine = Pick<FidelityResult, 'instrumentId' | 'instrumentVersion' | 'mode' | 'reviewOn'>

/**
 * Results that one line may join.
 * @param results oldest first
 */
export function trendLines<T extends OnLine>(results: T[]): T[][] {
  const lines = new Map<string, T[]>()
  for (const result of results) {
    const { instrumentId: id, instrumentVersion: version, mode } = result
    const line = lineOf({ instrument: { id, version }, mode })
    lines.set(line, [...(lines.get(line) ?? []), result])
  }
  return [...lines.values()]
}

/**
 * The newest result from outside, or the team's own if nobody has come yet.
 * @param results oldest first
 */
export function newestResult<T extends OnLine>(results: T[]): T | null {
  const fromOutside = results.filter(({ mode }) => mode !== 'self')
  return (fromOutside.length > 0 ? fromOutside : results).at(-1) ?? null
}

/** Civil dates that a result may lie on; null is open. */
export type Period = { from: string | null; to: string | null }

const liesIn = ({ from, to }: Period, { reviewOn }: OnLine) =>
  (from === null || reviewOn >= from) && (to === null || reviewOn <= to)

/**
 * Where a team stands, method by method, by its newest result in the period; a method that is not
 * measured in it is left out. What came before, and the lines, may reach back beyond it.
 * @param results oldest first
 */
export function standings(
  results: FidelityResult[],
  period: Period = { from: null, to: null },
): MethodFidelity[] {
  return METHODS.flatMap((method) => {
    const ofMethod = results.filter((result) => result.method === method)
    const newest = newestResult(ofMethod.filter((result) => liesIn(period, result)))
    if (!newest) return []
    const lines = trendLines(ofMethod)
    const line = lines.find((candidates) => candidates.includes(newest)) ?? []
    return [{ method, newest, previous: line[line.indexOf(newest) - 1] ?? null, lines }]
  })
}

/** Where an instrument gets another version, what others see is drawn apart from there on. */
export type Break = { after: string; before: string; version: string }

/** The breaks between the lines of what others saw, in time. `after` and `before` are the nearest results. */
export function breaksIn(lines: OnLine[][]): Break[] {
  const fromOutside = lines.filter(([first]) => first && first.mode !== 'self')
  return fromOutside.slice(1).flatMap(([first], place) => {
    const last = fromOutside[place]?.at(-1)
    return first && last
      ? [{ after: last.reviewOn, before: first.reviewOn, version: first.instrumentVersion }]
      : []
  })
}
