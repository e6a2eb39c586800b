import { formatMean } from '#app/components/fidelity/format-score.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { FidelityReport } from '../report.ts'
import type { PrintedRadar } from './printed-report.ts'

const { charts, rate } = messagesByLocale.da.fidelity

/** The domains' means around a circle, with the sentence that says what the drawing shows. */
export function radarOf({ domains, scale }: Pick<FidelityReport, 'domains' | 'scale'>): PrintedRadar {
  const axes = domains.map(({ letter, title, score, before }) => ({
    letter,
    title,
    value: score.status === 'scored' ? score.mean : null,
    before,
  }))
  const withBefore = axes.some(({ before }) => before !== null)
  return {
    alt: extremes(axes),
    legend: [charts.radarScale(scale.min, scale.max), ...(withBefore ? [charts.radarBefore] : [])].join(' '),
    scale,
    axes: axes.map(({ letter, value, before }) => ({
      letter,
      value,
      before,
      shown: value === null ? '\u2013' : formatMean('da', value),
    })),
  }
}

/** The lowest and the highest, as the web page's chart says it. */
function extremes(axes: { letter: string; title: string; value: number | null }[]): string {
  const measured = axes.flatMap(({ value, ...axis }) => (value === null ? [] : [{ ...axis, value }]))
  const [lowest, ...others] = measured.toSorted((one, other) => one.value - other.value)
  const highest = others.at(-1)
  const named = ({ letter, title, value }: { letter: string; title: string; value: number }) =>
    `${rate.domain(letter, title)} (${formatMean('da', value)})`
  if (!lowest) return charts.radarNone
  return highest ? charts.radar(named(lowest), named(highest)) : charts.radarOne(named(lowest))
}
