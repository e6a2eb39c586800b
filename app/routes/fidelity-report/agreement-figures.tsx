import { formatMean } from '#app/components/fidelity/format-score.ts'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import type { Agreement } from '#app/domain/fidelity/scores/agreement.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** How far the two raters agreed before they talked. */
export function AgreementFigures({ agreement }: { agreement: Agreement }) {
  const t = useMessages().fidelityReport.result
  const locale = useLocale()
  const share = (value: number | null) =>
    value === null ? t.notCalculable : t.share(formatPercent(locale, roundHalfUp(value, 2)))
  const figure = (value: number | null) => (value === null ? t.notCalculable : formatMean(locale, value))
  const rows: [term: string, figure: string][] = [
    [t.bothScored, String(agreement.items)],
    [t.exact, share(agreement.exact)],
    [t.withinOne, share(agreement.withinOne)],
    [t.meanAbsoluteDifference, figure(agreement.meanAbsoluteDifference)],
    [t.linear, figure(agreement.linear)],
    [t.quadratic, figure(agreement.quadratic)],
    [t.relevanceApart, String(agreement.relevanceApart)],
  ]
  return (
    <section>
      <h2>{t.agreement}</h2>
      <dl className="facts">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
