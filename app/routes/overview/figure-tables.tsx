import { Table } from '#app/components/table.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { FidelityRow, MonthRow } from '#app/domain/overview/figures.ts'
import { formatMonth } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** The numbers of the chart, and those it has no room for; the sum where there is more than one method. */
export function MonthTable({ rows, methods }: { rows: MonthRow[]; methods: readonly Method[] }) {
  const { overview: t, shell } = useMessages()
  const locale = useLocale()
  const names = methods.map((method) => shell.methods[method])
  const hasSum = methods.length > 1
  return (
    <Table caption={t.certificates} captionHidden head={[t.month, ...names, ...(hasSum ? [t.total] : [])]}>
      {rows.map(({ month, counts, total }) => (
        <tr key={month}>
          <th scope="row">{formatMonth(locale, `${month}-01`)}</th>
          {methods.map((method) => (
            <td key={method}>{counts[method]}</td>
          ))}
          {hasSum && <td>{total}</td>}
        </tr>
      ))}
    </Table>
  )
}

export function FidelityTable({ rows }: { rows: FidelityRow[] }) {
  const { overview: t, shell } = useMessages()
  if (rows.length === 0) return <p>{t.none}</p>
  return (
    <Table caption={t.fidelity} captionHidden head={[t.method, t.done, t.underWay, t.due]}>
      {rows.map(({ method, done, underWay, due }) => (
        <tr key={method}>
          <th scope="row">{shell.methods[method]}</th>
          <td>{done}</td>
          <td>{underWay}</td>
          <td>{due}</td>
        </tr>
      ))}
    </Table>
  )
}
