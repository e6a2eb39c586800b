import { line } from 'd3-shape'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { useLocale } from '#app/i18n/use-messages.ts'
import { Mark } from './marks.tsx'
import { apart } from './room.ts'

export type TrendPoint = { date: string; value: number; mode: Mode }
/** Points that may be joined, oldest first. `aside` is drawn apart: dashed. */
export type TrendLine = { aside: boolean; points: TrendPoint[] }

/** A number is about this large, with air around it. */
const ROOM_FOR_NUMBER = { width: 38, height: 18 }

type Places = { x: (date: string) => number; y: (value: number) => number }

/** The line and its marks. */
export function Line({ aside, points, x, y }: TrendLine & Places) {
  const path = line<TrendPoint>(
    ({ date }) => x(date),
    ({ value }) => y(value),
  )
  return (
    <g className={aside ? 'chart-line chart-aside' : 'chart-line'}>
      <path d={path(points) ?? undefined} />
      {points.map(({ date, value, mode }, place) => (
        <g key={place} transform={`translate(${x(date)} ${y(value)})`}>
          <Mark mode={mode} />
        </g>
      ))}
    </g>
  )
}

/**
 * The numbers there is room for, the newest of what others saw first in line. What is drawn aside carries
 * its numbers below, out of the way of the others'.
 */
export function Numbers({ lines, x, y }: { lines: TrendLine[] } & Places) {
  const locale = useLocale()
  const numbersOf = (aside: boolean) =>
    lines
      .filter((each) => each.aside === aside)
      .flatMap(({ points }) => points)
      .toSorted((one, other) => other.date.localeCompare(one.date))
      .map(({ date, value }) => ({ value, x: x(date), y: y(value) + (aside ? 22 : -11) }))
  return apart([...numbersOf(false), ...numbersOf(true)], ROOM_FOR_NUMBER).map((number) => (
    <text key={`${number.x} ${number.y}`} x={number.x} y={number.y} textAnchor="middle">
      {formatMean(locale, number.value)}
    </text>
  ))
}
