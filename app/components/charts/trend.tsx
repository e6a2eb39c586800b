import { scaleLinear, scaleUtc } from 'd3-scale'
import { line, symbol, symbolCircle, symbolDiamond } from 'd3-shape'
import { useId } from 'react'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import { type Scale, scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type TrendPoint = { date: string; value: number }
/** Points that may be joined, oldest first; so are the lines. `aside` is drawn apart: dashed, with other marks. */
export type TrendLine = { label: string; aside: boolean; points: TrendPoint[] }

const LEFT = 30
const RIGHT = 290
const TOP = 46
const BOTTOM = 196
/** Two dates nearer each other than this would be written on top of each other. */
const ROOM_FOR_DATE = 44

type TrendProps = { lines: TrendLine[]; scale: Scale; target: { min: number; label: string } }

/** How scores have moved, with the band one hopes to reach shaded. Its table belongs below it. */
export function Trend({ lines, scale, target }: TrendProps) {
  const t = useMessages().fidelity.charts
  const locale = useLocale()
  const caption = useId()
  const y = scaleLinear([scale.min, scale.max], [BOTTOM, TOP])
  const dates = [...new Set(lines.flatMap(({ points }) => points.map(({ date }) => date)))].toSorted()
  const x = timeScale(dates)

  return (
    <figure className="chart chart-wide">
      <svg viewBox="0 0 320 240" role="img" aria-labelledby={caption}>
        <rect
          className="chart-target"
          x={LEFT}
          y={TOP}
          width={RIGHT + 14 - LEFT}
          height={y(Math.max(target.min, scale.min)) - TOP}
        />
        <text className="chart-quiet" x={LEFT} y={16}>
          {t.band(target.label, formatMean(locale, target.min))}
        </text>
        {scaleSteps(scale).map((step) => (
          <g key={step}>
            <line className="chart-grid" x1={LEFT} x2={RIGHT + 14} y1={y(step)} y2={y(step)} />
            <text x={LEFT - 8} y={y(step) + 5} textAnchor="end">
              {step}
            </text>
          </g>
        ))}
        {roomyDates(dates, x).map((date) => (
          <DateLabel key={date} date={date} x={x(date)} />
        ))}
        {lines.map((trendLine, place) => (
          <Line key={place} {...trendLine} x={x} y={y} named={lines.length > 1} />
        ))}
      </svg>
      <figcaption id={caption}>
        <Movement points={lines.findLast(({ aside }) => !aside)?.points ?? lines[0]?.points ?? []} />
      </figcaption>
    </figure>
  )
}

/** Dates to places from left to right; a single one stands in the middle. */
function timeScale(dates: string[]) {
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last || first === last) return () => (LEFT + RIGHT) / 2
  const scale = scaleUtc([new Date(first), new Date(last)], [LEFT + 22, RIGHT - 8])
  return (date: string) => scale(new Date(date))
}

/** The dates there is room to write, the newest first in line. */
function roomyDates(dates: string[], x: (date: string) => number): string[] {
  return dates.toReversed().reduce<string[]>((written, date) => {
    const nearest = written.at(-1)
    return nearest !== undefined && x(nearest) - x(date) < ROOM_FOR_DATE ? written : [...written, date]
  }, [])
}

function DateLabel({ date, x }: { date: string; x: number }) {
  const [, month, year] = formatShortDate(useLocale(), date).split(' ')
  return (
    <text x={x} y={BOTTOM + 22} textAnchor="middle">
      {month}
      <tspan x={x} dy={17}>
        {year}
      </tspan>
    </text>
  )
}

type LineProps = TrendLine & { x: (date: string) => number; y: (value: number) => number; named: boolean }

function Line({ label, aside, points, x, y, named }: LineProps) {
  const locale = useLocale()
  const path = line<TrendPoint>(
    ({ date }) => x(date),
    ({ value }) => y(value),
  )
  const mark = symbol(aside ? symbolDiamond : symbolCircle, 80)() ?? undefined
  const last = points.at(-1)
  return (
    <g className={aside ? 'chart-line chart-aside' : 'chart-line'}>
      <path d={path(points) ?? undefined} />
      {points.map(({ date, value }) => (
        <g key={date} transform={`translate(${x(date)} ${y(value)})`}>
          <path className="chart-point" d={mark} />
          {/* What is drawn aside carries its numbers below, out of the way of the others'. */}
          <text y={aside ? 22 : -11} textAnchor="middle">
            {formatMean(locale, value)}
          </text>
        </g>
      ))}
      {named && last && (
        <text className="chart-quiet" x={RIGHT + 14} y={y(last.value) + (aside ? 39 : 22)} textAnchor="end">
          {label}
        </text>
      )}
    </g>
  )
}

/** The sentence that says what the chart shows: from where to where. */
function Movement({ points }: { points: TrendPoint[] }) {
  const t = useMessages().fidelity.charts
  const locale = useLocale()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return t.trendNone
  const date = (point: TrendPoint) => formatShortDate(locale, point.date)
  const mean = (point: TrendPoint) => formatMean(locale, point.value)
  return first === last
    ? t.trendOne(date(first), mean(first))
    : t.trend(date(first), date(last), mean(first), mean(last))
}
