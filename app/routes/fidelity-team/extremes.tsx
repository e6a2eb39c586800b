import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ItemRow } from '#app/domain/fidelity/standing/extremes.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ExtremesProps = { strongest: ItemRow[]; weakest: ItemRow[]; report: string }

/** The items with the highest and the lowest scores, each with a link to what the report says of it. */
export function Extremes({ strongest, weakest, report }: ExtremesProps) {
  const t = useMessages().fidelityTeam.extremes
  if (weakest.length === 0) return null
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="quiet">{t.hint}</p>
      <div className="stack wrapping">
        {strongest.length > 0 && <ItemTable caption={t.strongest} items={strongest} report={report} />}
        <ItemTable caption={t.weakest} items={weakest} report={report} />
      </div>
    </section>
  )
}

type ItemTableProps = { caption: string; items: ItemRow[]; report: string }

function ItemTable({ caption, items, report }: ItemTableProps) {
  const { fidelity, fidelityTeam } = useMessages()
  const t = fidelityTeam.extremes
  const hasBefore = items.some(({ before }) => before !== null)
  const hasCases = items.some(({ cases }) => cases !== null)
  const head = [t.item, t.score, ...(hasBefore ? [t.before] : []), ...(hasCases ? [t.cases] : [])]
  return (
    <Table caption={caption} head={head}>
      {items.map(({ id, label, title, score, before, cases, corrected }) => (
        <tr key={id}>
          <th scope="row" lang="da">
            <Link to={`${report}#${id}`}>{fidelity.rate.item(label, title)}</Link>
          </th>
          <td>
            {score} {corrected && <Tag>{fidelity.result.corrected}</Tag>}
          </td>
          {hasBefore && <td>{before ?? '\u2013'}</td>}
          {hasCases && <td>{cases ?? '\u2013'}</td>}
        </tr>
      ))}
    </Table>
  )
}
