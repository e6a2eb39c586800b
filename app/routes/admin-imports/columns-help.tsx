import { Details } from '#app/components/details.tsx'
import { Table } from '#app/components/table.tsx'
import { COLUMNS, HEADS } from '#app/domain/imports/columns.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** What a file must look like, column by column. */
export function ColumnsHelp() {
  const t = useMessages().imports
  return (
    <Details summary={t.columnsTitle}>
      <p>{t.columnsLead}</p>
      <Table caption={t.columnsTitle} captionHidden head={[t.column, t.meaning]}>
        {COLUMNS.map((column) => (
          <tr key={column}>
            <th scope="row">{HEADS[column]}</th>
            <td className="sentences">{t.columns[column]}</td>
          </tr>
        ))}
      </Table>
      <p>{t.cprWarning}</p>
    </Details>
  )
}
