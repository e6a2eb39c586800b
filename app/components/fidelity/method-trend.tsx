import { Trend } from '#app/components/charts/trend.tsx'
import { Details } from '#app/components/details.tsx'
import { Table } from '#app/components/table.tsx'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import type { MethodFidelity } from '#app/domain/fidelity/standing/trend.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatMean } from './format-score.ts'

const levelOf = ({ total }: FidelityResult) => (total.status === 'scored' ? total.level : null)

/** How a team's score in one method has moved: every line by itself, and the numbers one click below. */
export function MethodTrend({ newest, lines }: Pick<MethodFidelity, 'newest' | 'lines'>) {
  const t = useMessages().fidelity
  const locale = useLocale()
  const target = newest.bands.at(-1)
  if (!target) return null
  const nameOf = (result: FidelityResult) =>
    result.mode === 'self' ? t.modes.self : t.charts.version(result.instrumentVersion)

  return (
    <div className="stack">
      <Trend
        scale={newest.scale}
        target={target}
        lines={lines.map(([first, ...others]) => ({
          label: first ? nameOf(first) : '',
          aside: first?.mode === 'self',
          points: [...(first ? [first] : []), ...others].flatMap((result) => {
            const value = levelOf(result)
            return value === null ? [] : [{ date: result.periodTo, value }]
          }),
        }))}
      />
      <Details summary={t.charts.table}>
        <Table
          caption={t.charts.trendTitle}
          captionHidden
          head={[t.charts.date, t.charts.total, t.charts.kind, t.result.basis, t.result.instrument]}
        >
          {lines.flat().map((result) => {
            const value = levelOf(result)
            return (
              <tr key={result.reviewId}>
                <th scope="row">{formatDate(locale, result.periodTo)}</th>
                <td>{value === null ? '\u2013' : formatMean(locale, value)}</td>
                <td>{t.modes[result.mode]}</td>
                <td>{t.cases(result.caseCount)}</td>
                <td>{t.charts.version(result.instrumentVersion)}</td>
              </tr>
            )
          })}
        </Table>
      </Details>
    </div>
  )
}
