import { formatMean } from '#app/components/fidelity/format-score.ts'
import { Table } from '#app/components/table.tsx'
import type { Agreement } from '#app/domain/fidelity/scores/agreement.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** How far the raters agreed before they talked: each figure with a sentence that says what it is. */
export function AgreementTable({ agreement }: { agreement: Agreement }) {
  const t = useMessages().fidelityRating.figures
  const locale = useLocale()
  const { items, relevanceApart, exact, withinOne, meanAbsoluteDifference, linear, quadratic } = agreement
  const share = (value: number | null) =>
    value === null ? t.none : t.share(formatPercent(locale, value), items)
  const number = (value: number | null) => (value === null ? t.none : formatMean(locale, value))
  const rows = [
    { ...t.exact, value: share(exact) },
    { ...t.withinOne, value: share(withinOne) },
    { ...t.meanAbsoluteDifference, value: number(meanAbsoluteDifference) },
    { ...t.linear, value: number(linear) },
    { ...t.quadratic, value: number(quadratic) },
  ]
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.about(items)}</p>
      {relevanceApart > 0 && <p>{t.relevanceApart(relevanceApart)}</p>}
      <div className="wrapping">
        <Table caption={t.title} captionHidden head={[t.figure, t.value]}>
          {rows.map(({ label, says, value }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                <span className="figure-says quiet">{says}</span>
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </Table>
      </div>
    </section>
  )
}
