import { ErratumText } from '#app/components/fidelity/erratum-text.tsx'
import { Table } from '#app/components/table.tsx'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { FidelityReport, ReportItem } from '#app/domain/fidelity/report/report.ts'
import { toldSeats } from '#app/domain/fidelity/report/told-ratings.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ItemTableProps = { report: FidelityReport; errata: ToldErratum[] }

const shown = (score: number | null) => score ?? '\u2013'

/** Every item with what was agreed, what came before, the note, and for a rater what each of them gave. */
export function ItemTable({ report, errata }: ItemTableProps) {
  const { items } = report
  const t = useMessages()
  const hasBefore = items.some(({ before }) => before !== null)
  const seats = toldSeats(report)
  const head = [
    t.fidelity.result.item,
    t.fidelity.result.score,
    ...(hasBefore ? [t.fidelity.result.previous] : []),
    ...seats.map((seat) => t.fidelityReport.result.rater(seat)),
    t.fidelityReport.result.cases,
    t.fidelity.result.note,
  ]
  return (
    <Table caption={t.fidelity.result.items} captionHidden head={head}>
      {items.map((item) => (
        <tr key={item.id} id={item.id}>
          <th scope="row" lang="da">
            {t.fidelity.rate.item(item.label, item.title)}
          </th>
          <td>{shown(item.score)}</td>
          {hasBefore && <td>{shown(item.before)}</td>}
          {seats.map((seat) => (
            <td key={seat}>{shown(item.ratings.find((rating) => rating.seat === seat)?.score ?? null)}</td>
          ))}
          <td>{shown(item.cases)}</td>
          <td className="score-note">
            <Remarks item={item} errata={errata.filter(({ itemId }) => itemId === item.id)} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** What the score says in the instrument's words, the raters' note, and what was corrected. */
function Remarks({ item, errata }: { item: ReportItem; errata: ToldErratum[] }) {
  const t = useMessages().fidelity.result
  return (
    <>
      {item.notRelevantReason !== null && <p>{t.notRelevantBecause(item.notRelevantReason)}</p>}
      {item.anchor !== '' && (
        <p className="quiet" lang="da">
          {item.anchor}
        </p>
      )}
      {item.note !== '' && <p>{item.note}</p>}
      {errata.map((erratum) => (
        <p key={erratum.id}>
          <ErratumText erratum={erratum} />
        </p>
      ))}
    </>
  )
}
