import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { readPage } from '#app/domain/list-query.ts'
import { firstBrokenRow } from '#app/domain/privacy/audit-chain.server.ts'
import { readAuditFilter } from '#app/domain/privacy/audit-filter.ts'
import { countEntries, ENTRIES_A_PAGE, entriesOnPage } from '#app/domain/privacy/audit-list.server.ts'
import { withThings } from '#app/domain/privacy/audit-names.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminAuditPage } from './admin-audit-page.tsx'

/** The chain is worked through for whoever asks for it: `?kaede`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const { searchParams } = new URL(request.url)
  const filter = readAuditFilter(searchParams)
  const count = countEntries(filter)
  const pages = Math.ceil(count / ENTRIES_A_PAGE)
  const page = readPage(searchParams, pages)
  const entries = withThings(entriesOnPage(filter, page))
  noteSearch(admin, 'audit', filter)
  return {
    title: messagesFor(request).audit.title,
    filter,
    count,
    page,
    pages,
    entries,
    chain: searchParams.has('kaede') ? { brokenAt: await firstBrokenRow() } : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminAuditRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminAuditPage {...page} />
}
