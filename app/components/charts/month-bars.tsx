import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'
import type { Method } from '#app/domain/courses/methods.ts'
import { formatMonth, formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type Month = { month: string; counts: Record<Method, number>; total: number }

/** The frame, in the units of the drawing; a row for each method, with its name above. */
const WIDTH = 320
const ROW = 64
const BAR = 34
const NAME = 18

/** How many certificates were issued each month, a row of bars a method, all to one scale. Its table belongs below it. */
export function MonthBars({ months, methods }: { months: Month[]; methods: Method[] }) {
  const { overview: t, shell } = useMessages()
  const locale = useLocale()
  const caption = useId()
  const [first, last] = [months[0], months.at(-1)]
  if (methods.length === 0 || !first || !last) return <p>{t.noCertificates}</p>
  const x = scaleBand(
    months.map(({ month }) => month),
    [0, WIDTH],
  ).padding(0.25)
  const highest = Math.max(...months.flatMap(({ counts }) => methods.map((method) => counts[method])))
  const height = scaleLinear([0, highest], [0, BAR])
  const most = months.reduce((one, other) => (other.total > one.total ? other : one))
  const end = methods.length * ROW
  const label = ({ month }: Month) => formatShortDate(locale, `${month}-01`).split(' ').slice(1).join(' ')

  return (
    <figure className="chart chart-wide month-bars">
      <svg viewBox={`0 0 ${WIDTH} ${end + 24}`} role="img" aria-labelledby={caption}>
        {methods.map((method, place) => {
          const foot = place * ROW + NAME + BAR
          return (
            <g key={method}>
              <text x={0} y={place * ROW + 8}>
                {shell.methods[method]}
              </text>
              <line className="chart-grid" x1={0} x2={WIDTH} y1={foot} y2={foot} />
              {months.map(({ month, counts }) => (
                <rect
                  key={month}
                  className="month-bar"
                  x={x(month)}
                  width={x.bandwidth()}
                  y={foot - height(counts[method])}
                  height={height(counts[method])}
                />
              ))}
            </g>
          )
        })}
        <text className="chart-quiet" x={0} y={end + 8}>
          {label(first)}
        </text>
        <text className="chart-quiet" x={WIDTH} y={end + 8} textAnchor="end">
          {label(last)}
        </text>
      </svg>
      <figcaption id={caption}>{t.most(formatMonth(locale, `${most.month}-01`), most.total)}</figcaption>
    </figure>
  )
}
