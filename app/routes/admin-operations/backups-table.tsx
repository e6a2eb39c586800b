import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useSize } from './use-size.ts'

/** `valid`: it is as long as when it was found whole; null: nothing says how long that was. */
export type Backup = { file: string; madeAt: Date; bytes: number; valid: boolean | null }

const COLORS = { whole: 'success', broken: 'danger', unknown: 'warning' } as const

export function BackupsTable({ backups }: { backups: Backup[] }) {
  const t = useMessages().operations
  const locale = useLocale()
  const size = useSize()
  return (
    <Table caption={t.backups} captionHidden head={[t.file, t.made, t.size, t.whole]}>
      {backups.map(({ file, madeAt, bytes, valid }) => {
        const state = valid === null ? 'unknown' : valid ? 'whole' : 'broken'
        return (
          <tr key={file}>
            <th scope="row">{file}</th>
            <td>{formatMoment(locale, madeAt)}</td>
            <td>{size(bytes)}</td>
            <td>
              <Tag color={COLORS[state]}>{t.states[state]}</Tag>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
