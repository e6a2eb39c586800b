import { AgreementTable } from '#app/components/fidelity/agreement-table.tsx'
import { Table } from '#app/components/table.tsx'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FEWEST_REVIEWS, overRows } from './agreement-rows.ts'
import type { MeasuredView } from './team-view.ts'

/** How far the raters agreed before they talked, in the newest review and over the team's reviews. */
export function AgreementFigures(agreement: MeasuredView['agreement']) {
  const t = useMessages().fidelityTeam.agreement
  const locale = useLocale()
  const rows = overRows(agreement)
  const isFew = agreement.over.reviews < FEWEST_REVIEWS
  return (
    <section>
      <h2>{t.title}</h2>
      {agreement.newest ? <AgreementTable agreement={agreement.newest} /> : <p>{t.oneRater}</p>}
      {rows.length > 0 && (
        <>
          <div className="wrapping">
            <Table caption={t.over} captionHidden head={[t.figure, t.value]}>
              {rows.map(({ figure, value, decimals }) => (
                <tr key={figure}>
                  <th scope="row">{t[figure]}</th>
                  {value === null ? (
                    <td className="score-note">{figure === 'icc' && isFew ? t.fewReviews : t.undefined}</td>
                  ) : (
                    <td>{formatNumber(locale, roundHalfUp(value, decimals), decimals)}</td>
                  )}
                </tr>
              ))}
            </Table>
          </div>
          <p className="quiet">{t.explained}</p>
        </>
      )}
    </section>
  )
}
