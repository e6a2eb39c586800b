import { Table } from '#app/components/table.tsx'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useSize } from './use-size.ts'

/** Sizes are in bytes. */
export type Machine = {
  disk: { free: number; size: number }
  database: { file: number; log: number }
  versions: { app: string; node: string; sqlite: string; migration: string }
  process: { id: number; startedAt: Date; memory: number }
}

export function MachineTable({ machine: { disk, database, versions, process } }: { machine: Machine }) {
  const t = useMessages().operations
  const locale = useLocale()
  const size = useSize()
  const since = formatMoment(locale, process.startedAt)
  const rows = [
    [t.free, t.freeOf(size(disk.free), size(disk.size))],
    [t.database, size(database.file)],
    [t.log, size(database.log)],
    [t.app, versions.app],
    [t.node, versions.node],
    [t.sqlite, versions.sqlite],
    [t.migration, versions.migration],
    [t.process, t.processFacts(process.id, size(process.memory), since)],
  ]
  return (
    <Table caption={t.machine} captionHidden head={[t.what, t.value]}>
      {rows.map(([what, value]) => (
        <tr key={what}>
          <th scope="row">{what}</th>
          <td className="sentences">{value}</td>
        </tr>
      ))}
    </Table>
  )
}
