import { Table } from '#app/components/table.tsx'
import type { Agreement } from '#app/domain/fidelity/scores/agreement.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { agreementRows } from './agreement-rows.ts'

/** How far the raters agreed before they talked: each figure with a sentence that says what it is. */
export function AgreementTable({ agreement }: { agreement: Agreement }) {
  const t = useMessages().fidelityAgreement
  const locale = useLocale()
  const { items, relevanceApart } = agreement
  return (
    <>
      <p>{t.about(items)}</p>
      {relevanceApart > 0 && <p>{t.relevanceApart(relevanceApart)}</p>}
      <div className="wrapping">
        <Table caption={t.title} captionHidden head={[t.figure, t.value]}>
          {agreementRows(agreement, locale).map(({ figure, label, says, shown }) => (
            <tr key={figure}>
              <th scope="row">
                {label}
                <span className="figure-says quiet">{says}</span>
              </th>
              <td>{shown}</td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  )
}
