import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { Table } from '#app/components/table.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type AdminErasuresPageProps = {
  leavers: { id: string; name: string; closedOn: string; on: string }[]
  page: number
  pages: number
  isKept: boolean
  isTooLate: boolean
}

/** The closed accounts whose people are soon forgotten, and a way to keep them. */
export function AdminErasuresPage({ leavers, page, pages, isKept, isTooLate }: AdminErasuresPageProps) {
  const { erasures: t, shell } = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      {isTooLate ? (
        <Alert color="warning" role="alert">
          <p>{t.tooLate}</p>
        </Alert>
      ) : (
        isKept && (
          <Alert color="success" role="status">
            <p>{t.kept}</p>
          </Alert>
        )
      )}
      <section>
        <p>{leavers.length === 0 ? t.none : t.hint}</p>
        {leavers.length > 0 && <Leavers leavers={leavers} />}
        <Pages page={page} pages={pages} />
      </section>
    </main>
  )
}

function Leavers({ leavers }: Pick<AdminErasuresPageProps, 'leavers'>) {
  const t = useMessages().erasures
  const locale = useLocale()
  return (
    <Table caption={t.title} captionHidden head={[t.person, t.closed, t.on, t.change]}>
      {leavers.map(({ id, name, closedOn, on }) => (
        <tr key={id}>
          <th scope="row">
            <Link className="ds-link" to={`/admin/personer/${id}`}>
              {name}
            </Link>
          </th>
          <td>{formatDate(locale, closedOn)}</td>
          <td>{formatDate(locale, on)}</td>
          <td>
            <Form method="post" action="/admin/sletninger">
              <input type="hidden" name="person" value={id} />
              <Button variant="secondary" size="sm" aria-label={t.keepOf(name)}>
                {t.keep}
              </Button>
            </Form>
          </td>
        </tr>
      ))}
    </Table>
  )
}
