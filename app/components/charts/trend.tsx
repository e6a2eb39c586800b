import { scaleLinear, scaleUtc } from 'd3-scale'
import { useId } from 'react'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import { type Scale, scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import type { Break } from '#app/domain/fidelity/standing/trend.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { BreakMark } from './break-mark.tsx'
import { Legend } from './marks.tsx'
import { apart, BOTTOM, LEFT, RIGHT, TOP } from './room.ts'
import { Line, Numbers, type TrendLine, type TrendPoint } from './trend-line.tsx'

/** A month above its year is about this wide; all stand on one line. */
const ROOM_FOR_DATE = { width: 44, height: 1 }
/** Nothing stands here but the names of versions. */
const ROOM_FOR_VERSIONS = 24

type TrendProps = {
  lines: TrendLine[]
  breaks: Break[]
  scale: Scale
  target: { min: number; label: string }
}

/** How scores have moved, with the band one hopes to reach shaded. Its table belongs below it. */
export function Trend({ lines, breaks, scale, target }: TrendProps) {
  const t = useMessages().fidelity.charts
  const locale = useLocale()
  const caption = useId()
  const y = scaleLinear([scale.min, scale.max], [BOTTOM, TOP])
  const points = lines.flatMap((trendLine) => trendLine.points)
  const dates = [...new Set(points.map(({ date }) => date))].toSorted()
  const x = timeScale(dates)
  const newestFirst = dates.toReversed().map((date) => ({ date, x: x(date), y: BOTTOM + 22 }))
  const top = breaks.length > 0 ? 0 : ROOM_FOR_VERSIONS
  const versions = breaks.map(({ version }) => version)

  return (
    <figure className="chart chart-wide">
      <svg viewBox={`0 ${top} 320 ${BOTTOM + 44 - top}`} role="img" aria-labelledby={caption}>
        <rect
          className="chart-target"
          x={LEFT}
          y={TOP}
          width={RIGHT - LEFT}
          height={y(Math.max(target.min, scale.min)) - TOP}
        />
        <text className="chart-quiet" x={LEFT} y={top + 16}>
          {t.band(target.label, formatMean(locale, target.min))}
        </text>
        {scaleSteps(scale).map((step) => (
          <g key={step}>
            <line className="chart-grid" x1={LEFT} x2={RIGHT} y1={y(step)} y2={y(step)} />
            <text x={LEFT - 8} y={y(step) + 5} textAnchor="end">
              {step}
            </text>
          </g>
        ))}
        {apart(newestFirst, ROOM_FOR_DATE).map((label) => (
          <DateLabel key={label.date} {...label} />
        ))}
        {breaks.map(({ after, before, version }) => (
          <BreakMark key={version} x={(x(after) + x(before)) / 2} label={t.version(version)} />
        ))}
        {lines.map((trendLine, place) => (
          <Line key={place} {...trendLine} x={x} y={y} />
        ))}
        <Numbers lines={lines} x={x} y={y} />
      </svg>
      <Legend modes={points.map(({ mode }) => mode)} />
      <figcaption id={caption}>
        <Movement points={lines.findLast(({ aside }) => !aside)?.points ?? lines[0]?.points ?? []} />{' '}
        {versions.length > 0 && `${t.breaks(versions, listOf(locale, versions))} `}
        {t.trendAxis(scale.min, scale.max)}
      </figcaption>
    </figure>
  )
}

/** Dates to places from left to right; a single one stands in the middle. */
function timeScale(dates: string[]) {
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last || first === last) return () => (LEFT + RIGHT) / 2
  const scale = scaleUtc([new Date(first), new Date(last)], [LEFT + 22, RIGHT - 22])
  return (date: string) => scale(new Date(date))
}

function DateLabel({ date, x, y }: { date: string; x: number; y: number }) {
  const [, month, year] = formatShortDate(useLocale(), date).split(' ')
  return (
    <text x={x} y={y} textAnchor="middle">
      {month}
      <tspan x={x} dy={17}>
        {year}
      </tspan>
    </text>
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
