import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { MailStateTag } from '#app/components/mail-state-tag.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { Table } from '#app/components/table.tsx'
import type { Sort } from '#app/domain/list-query.ts'
import type { MailFilter, MailSort, MailState } from '#app/domain/mail/mail-state.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FilterForm } from './filter-form.tsx'

type MailRow = {
  id: string
  name: string
  subject: string
  state: MailState
  createdAt: Date
  sentAt: Date | null
  nextTry: Date | null
  /** It lies as a file, and has been sent to nobody. */
  isKept: boolean
}

type AdminMailsPageProps = {
  /** Where mails are sent; null: they are kept as files. */
  host: string | null
  /** How many have failed and should be seen to. */
  failed: number
  filter: MailFilter
  count: number
  page: number
  pages: number
  sort: Sort<MailSort>
  mails: MailRow[]
}

/** The outbox: what the app has written to people, and how far it is. */
export function AdminMailsPage(props: AdminMailsPageProps) {
  const { host, failed, filter, count, page, pages, sort, mails } = props
  const { admin, shell } = useMessages()
  const t = admin.mail
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <Alert color={failed > 0 ? 'warning' : 'info'}>
        <p>{host ? t.isSent(host) : t.isKept}</p>
        {failed > 0 && <p>{t.haveFailed(failed)}</p>}
      </Alert>
      <section>
        <h2>{t.list}</h2>
        <FilterForm filter={filter} />
        <p role="status">{t.count(count)}</p>
        {mails.length > 0 && <MailsTable mails={mails} sort={sort} />}
        <Pages page={page} pages={pages} />
      </section>
    </main>
  )
}

function MailsTable({ mails, sort }: { mails: MailRow[]; sort: Sort<MailSort> }) {
  const t = useMessages().admin.mail
  const locale = useLocale()
  const head = [
    { label: t.to, sortedBy: 'navn' },
    { label: t.subject, sortedBy: 'emne' },
    t.state,
    { label: t.created, sortedBy: 'oprettet' },
    t.sent,
  ]
  return (
    <Table caption={t.list} captionHidden head={head} sort={sort}>
      {mails.map(({ id, name, subject, state, createdAt, sentAt, nextTry, isKept }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>
            <Link className="ds-link" to={`/admin/mail/${id}`}>
              {subject}
            </Link>
          </td>
          <td>
            <MailStateTag state={state} isKept={isKept} />
          </td>
          <td>{formatMoment(locale, createdAt)}</td>
          <td>
            {sentAt && formatMoment(locale, sentAt)}
            {nextTry && t.nextTry(formatMoment(locale, nextTry))}
          </td>
        </tr>
      ))}
    </Table>
  )
}
