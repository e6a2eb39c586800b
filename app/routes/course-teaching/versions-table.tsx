import { Table } from '#app/components/table.tsx'
import type { Version } from '#app/domain/courses/versions.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ReleasedVersion = Pick<Version, 'version' | 'change' | 'date'>

/** The versions a course has been released in, the newest first. */
export function VersionsTable({ versions }: { versions: ReleasedVersion[] }) {
  const t = useMessages().teaching.versions
  const locale = useLocale()
  if (versions.length === 0) return <p>{t.none}</p>
  return (
    <Table caption={t.caption} captionHidden head={[t.version, t.change, t.date]}>
      {versions.map(({ version, change, date }) => (
        <tr key={version}>
          <th scope="row">{version}</th>
          <td>{t.changes[change]}</td>
          <td>{formatShortDate(locale, date)}</td>
        </tr>
      ))}
    </Table>
  )
}
