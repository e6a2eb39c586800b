import { Table } from '#app/components/table.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ChecklistItem } from './checklist.ts'

type ScoreTableProps = { caption: string; items: Pick<ChecklistItem, 'id' | 'label' | 'title' | 'given'>[] }

/** Every item with its score and note, to be read. */
export function ScoreTable({ caption, items }: ScoreTableProps) {
  const t = useMessages().fidelity
  return (
    <div className="wrapping">
      <Table caption={caption} captionHidden head={[t.result.item, t.result.score, t.result.note]}>
        {items.map(({ id, label, title, given }) => (
          <tr key={id}>
            <th scope="row" lang="da">
              {t.rate.item(label, title)}
            </th>
            <td>{given?.score ?? '\u2013'}</td>
            <td className="score-note">
              {given?.notRelevantReason && <p>{t.result.notRelevantBecause(given.notRelevantReason)}</p>}
              {given?.note && <p>{given.note}</p>}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
