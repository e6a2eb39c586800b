import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { readPage, readSort, SORT_FIELD } from '#app/domain/list-query.ts'
import { MAIL_SORTS, MAIL_STATES } from '#app/domain/mail/mail-state.ts'
import { countMails, mailCounts, MAILS_A_PAGE, mailsOnPage } from '#app/domain/mail/outbox-list.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { typedIn } from '#app/domain/search/query.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { mailHost } from '#app/mail/deliver.server.ts'
import { AdminMailsPage } from './admin-mails-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const { searchParams } = new URL(request.url)
  const state = MAIL_STATES.find((known) => known === searchParams.get('tilstand')) ?? null
  const filter = { state, typed: typedIn(searchParams) }
  noteSearch(admin, 'mails', filter)
  const count = countMails(filter)
  const pages = Math.ceil(count / MAILS_A_PAGE)
  const page = readPage(searchParams, pages)
  // The newest first, until somebody asks for another order.
  const sort = searchParams.has(SORT_FIELD)
    ? readSort(searchParams, MAIL_SORTS, 'oprettet')
    : { by: 'oprettet' as const, descending: true }
  const mails = await mailsOnPage(filter, sort, page)
  const title = messagesFor(request).admin.mail.title
  return { title, host: mailHost(), failed: mailCounts().failed, filter, count, page, pages, sort, mails }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminMailsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminMailsPage {...page} />
}
