import { scaleLinear } from 'd3-scale'
import { curveLinearClosed, lineRadial } from 'd3-shape'
import { useId } from 'react'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import { type Scale, scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** One spoke. `before` is the same in the review before; null where there is no number. */
export type Axis = { letter: string; title: string; value: number | null; before: number | null }

const RADIUS = 98
/** The lowest step is a small ring and not a point, so that low scores still have a shape. */
const INNERMOST = 14

type Spoke = { value: number | null; angle: number }

const spokes = (values: (number | null)[]): Spoke[] =>
  values.map((value, place) => ({ value, angle: (place / values.length) * 2 * Math.PI }))

/** Zero is straight up, and it runs with the clock. */
const pointAt = ({ angle, radius }: { angle: number; radius: number }) => ({
  x: Math.sin(angle) * radius,
  y: -Math.cos(angle) * radius,
})

/** The line through the values; it stays open where one is missing. */
function outline(values: (number | null)[], radiusOf: (value: number) => number): string | undefined {
  const line = lineRadial<Spoke>()
    .angle(({ angle }) => angle)
    .radius(({ value }) => radiusOf(value ?? 0))
    .defined(({ value }) => value !== null)
  const around = spokes(values)
  const isWhole = values.every((value) => value !== null)
  return (
    (isWhole ? line.curve(curveLinearClosed)(around) : line([...around, ...around.slice(0, 1)])) ?? undefined
  )
}

/**
 * Means around a circle, with the lowest in the centre as Danish practice draws it. Letters stand for
 * the titles, so the table with both belongs beside it.
 */
export function Radar({ axes, scale }: { axes: Axis[]; scale: Scale }) {
  const t = useMessages().fidelity.charts
  const caption = useId()
  const radiusOf = scaleLinear([scale.min, scale.max], [INNERMOST, RADIUS])
  const before = axes.map((axis) => axis.before)
  const hasBefore = before.some((value) => value !== null)

  return (
    <figure className="chart">
      <svg viewBox="0 0 320 270" role="img" aria-labelledby={caption}>
        <g transform="translate(160 138)">
          {scaleSteps(scale).map((step) => (
            <path key={step} className="chart-grid" d={outline(Array(axes.length).fill(step), radiusOf)} />
          ))}
          {hasBefore && <path className="chart-before" d={outline(before, radiusOf)} />}
          <path
            className="chart-area"
            d={outline(
              axes.map(({ value }) => value),
              radiusOf,
            )}
          />
          {spokes(axes.map(({ value }) => value)).map(({ value, angle }, place) => (
            <Label
              key={angle}
              letter={axes[place]?.letter ?? ''}
              value={value}
              angle={angle}
              radiusOf={radiusOf}
            />
          ))}
        </g>
      </svg>
      <figcaption id={caption}>
        <Extremes axes={axes} /> {t.radarScale(scale.min, scale.max)} {hasBefore && t.radarBefore}
      </figcaption>
    </figure>
  )
}

type LabelProps = Spoke & { letter: string; radiusOf: (value: number) => number }

/** The point of a spoke, and at its end the letter and the number. */
function Label({ letter, value, angle, radiusOf }: LabelProps) {
  const locale = useLocale()
  const end = pointAt({ angle, radius: RADIUS + 14 })
  const point = value === null ? null : pointAt({ angle, radius: radiusOf(value) })
  return (
    <g>
      {point && <circle className="chart-point" cx={point.x} cy={point.y} r={4.5} />}
      <text
        x={end.x}
        y={end.y + 5}
        textAnchor={Math.abs(end.x) < 10 ? 'middle' : end.x > 0 ? 'start' : 'end'}
      >
        <tspan className="chart-strong">{letter}</tspan>{' '}
        {value === null ? '\u2013' : formatMean(locale, value)}
      </text>
    </g>
  )
}

/** The sentence that says what the chart shows: the lowest and the highest. */
function Extremes({ axes }: { axes: Axis[] }) {
  const t = useMessages().fidelity.charts
  const locale = useLocale()
  const measured = axes.flatMap(({ letter, title, value }) =>
    value === null ? [] : [{ letter, title, value }],
  )
  const [lowest, ...others] = measured.toSorted((one, other) => one.value - other.value)
  const highest = others.at(-1)
  const named = ({ letter, title, value }: { letter: string; title: string; value: number }) =>
    `${letter}. ${title} (${formatMean(locale, value)})`
  if (!lowest) return t.radarNone
  return highest ? t.radar(named(lowest), named(highest)) : t.radarOne(named(lowest))
}
