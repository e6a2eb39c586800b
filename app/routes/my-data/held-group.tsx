import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import type { Retention } from '#app/domain/privacy/keeping.ts'
import type { OwnGroup, OwnTable } from '#app/domain/privacy/own-data.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type Deed, LatestDeeds, LatestMails, type Mail } from './latest.tsx'

export type Held = { group: OwnGroup; counts: { table: OwnTable; count: number; retention: Retention }[] }

/** What there is too much of for a page: the newest of it. */
export type Latest = { mails: Mail[]; deeds: Deed[]; readings: Deed[] }

/** Where the app shows the same in full. */
const SHOWN_AT: Partial<Record<OwnGroup, string>> = {
  learning: '/kurser',
  certificates: '/mine-beviser',
  calendar: '/kalender',
  fidelity: '/fidelitet',
  security: '/sikkerhed',
}

/** What is held of one kind: how much, why, for how long, and where to see it. */
export function HeldGroup({ group, counts, latest }: Held & { latest: Latest }) {
  const { keeping, ownData: t } = useMessages()
  const locale = useLocale()
  const { title, text, link } = t.groups[group]
  const to = SHOWN_AT[group]
  return (
    <section className="stack">
      <h3>{title}</h3>
      <p>{text}</p>
      {counts.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Table caption={title} captionHidden head={[t.what, t.count, t.howLong]}>
          {counts.map(({ table, count, retention }) => (
            <tr key={table}>
              <th scope="row">{t.tables[table]}</th>
              <td>{formatNumber(locale, count)}</td>
              <td className="sentences">{keeping.retentions[retention]}</td>
            </tr>
          ))}
        </Table>
      )}
      {to && link && (
        <p>
          <Link className="ds-link" to={to}>
            {link}
          </Link>
        </p>
      )}
      {group === 'messages' && <LatestMails mails={latest.mails} />}
      {group === 'seen' && (
        <>
          <LatestDeeds title={t.latestReadings} deeds={latest.readings} withNames />
          <LatestDeeds title={t.latestDeeds} deeds={latest.deeds} />
        </>
      )}
    </section>
  )
}
