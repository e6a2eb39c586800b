import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import { detailInWords } from '#app/domain/privacy/audit-detail.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type Entry, pageOf } from './entry.ts'

export function EntriesTable({ entries }: { entries: Entry[] }) {
  const { audit: t, erasures } = useMessages()
  const locale = useLocale()
  return (
    <Table caption={t.title} captionHidden head={[t.at, t.actor, t.action, t.subject, t.detail, t.request]}>
      {entries.map((entry) => (
        <tr key={entry.id}>
          <td>{formatMoment(locale, entry.at)}</td>
          <th scope="row">
            {entry.actorId === null
              ? t.server
              : entry.actor === ''
                ? erasures.someone
                : (entry.actor ?? t.stranger)}
          </th>
          <td>{t.actions[entry.action]}</td>
          <td className="sentences">
            <Subject entry={entry} />
          </td>
          <td className="sentences">{detailInWords(entry.detail, t.details)}</td>
          <td>{entry.requestId}</td>
        </tr>
      ))}
    </Table>
  )
}

function Subject({ entry }: { entry: Entry }) {
  const { audit: t, erasures } = useMessages()
  if (entry.subjectKind === null) return null
  if (entry.person === '') return erasures.someone // whose account nobody sees any more
  const kind = t.subjects[entry.subjectKind]
  const called = entry.person ?? entry.team ?? entry.thing
  const name = called ? t.named(called, kind) : kind
  const page = pageOf(entry)
  return page ? (
    <Link className="ds-link" to={page}>
      {name}
    </Link>
  ) : (
    name
  )
}
