import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import type { Counts } from '#app/domain/imports/change.ts'
import type { ImportState } from '#app/domain/imports/import.ts'
import { formatMoment, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ImportInList = {
  id: string
  fileName: string
  state: ImportState
  counts: Counts
  startedBy: string
  createdAt: Date
}

export function ImportsTable({ imports }: { imports: ImportInList[] }) {
  const { erasures, imports: t } = useMessages()
  const locale = useLocale()
  return (
    <Table caption={t.earlier} captionHidden head={[t.file, t.when, t.who, t.rows, t.state]}>
      {imports.map(({ id, fileName, state, counts, startedBy, createdAt }) => (
        <tr key={id}>
          <th scope="row">
            <Link className="ds-link" to={`/admin/personer/import/${id}`}>
              {fileName || t.pasted}
            </Link>
          </th>
          <td>{formatMoment(locale, createdAt)}</td>
          <td>{startedBy || erasures.someone}</td>
          <td>{formatNumber(locale, counts.rows ?? 0)}</td>
          <td>{t.states[state]}</td>
        </tr>
      ))}
    </Table>
  )
}
