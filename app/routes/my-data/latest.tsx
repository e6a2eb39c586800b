import { Details } from '#app/components/details.tsx'
import { Table } from '#app/components/table.tsx'
import { civilDate } from '#app/domain/dates.ts'
import type { AuditAction } from '#app/domain/privacy/audit.ts'
import { formatDate, formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type Mail = { id: string; subject: string; createdAt: Date }

/** The newest mails to somebody; nothing where there is none. */
export function LatestMails({ mails }: { mails: Mail[] }) {
  const t = useMessages().ownData
  const locale = useLocale()
  if (mails.length === 0) return null
  return (
    <Details summary={t.latestMails}>
      <p>{t.restInFile}</p>
      <Table caption={t.latestMails} captionHidden head={[t.day, t.mailSubject]}>
        {mails.map(({ id, subject, createdAt }) => (
          <tr key={id}>
            <th scope="row">{formatDate(locale, civilDate(createdAt))}</th>
            <td>{subject}</td>
          </tr>
        ))}
      </Table>
    </Details>
  )
}

/** `name`: of whoever did it; null when nobody was signed in. */
export type Deed = { id: number; at: Date; action: AuditAction; name: string | null }

/** The newest lines of the log of use; nothing where there is none. */
export function LatestDeeds(props: { title: string; deeds: Deed[]; withNames?: boolean }) {
  const { title, deeds, withNames } = props
  const { audit, erasures, ownData: t } = useMessages()
  const locale = useLocale()
  if (deeds.length === 0) return null
  return (
    <Details summary={title}>
      <p>{t.restInFile}</p>
      <Table caption={title} captionHidden head={[t.moment, t.what, ...(withNames ? [t.who] : [])]}>
        {deeds.map(({ id, at, action, name }) => (
          <tr key={id}>
            <th scope="row">{formatMoment(locale, at)}</th>
            <td>{audit.actions[action]}</td>
            {withNames && <td>{name === '' ? erasures.someone : (name ?? t.itself)}</td>}
          </tr>
        ))}
      </Table>
    </Details>
  )
}
