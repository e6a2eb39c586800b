import { Table } from '#app/components/table.tsx'
import type { RowKind } from '#app/domain/imports/row-kinds.ts'
import { formatNumber, formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { changeWords, faultWords } from './row-words.ts'
import type { SeenRow } from './seen-row.ts'

/** Rows of the file, with what each does or what is wrong with it. */
export function RowsTable({ rows, kind }: { rows: SeenRow[]; kind: RowKind }) {
  const t = useMessages().imports
  const locale = useLocale()
  const wordsOf = ({ changes, stays, faults }: SeenRow) => [
    ...faults.map((fault) => faultWords(locale, fault)),
    ...changes.map((change) => changeWords(locale, change)),
    ...(stays ? [t.dayStays(formatShortDate(locale, stays))] : []),
  ]
  return (
    <Table
      caption={t.rowsTitle}
      captionHidden
      head={[t.line, t.name, kind === 'wrong' ? t.fault : t.what, t.email, t.place]}
    >
      {rows.map((row) => (
        <tr key={row.line}>
          <th scope="row">{formatNumber(locale, row.line)}</th>
          <td>{row.name}</td>
          <td className="sentences">
            <ul>
              {wordsOf(row).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </td>
          <td>{row.email}</td>
          <td>{row.place}</td>
        </tr>
      ))}
    </Table>
  )
}
