import { Link, useLocation } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { askedIn, withField } from '#app/domain/list-query.ts'
import type { AuditFilter } from '#app/domain/privacy/audit-filter.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { EntriesTable } from './entries-table.tsx'
import type { Entry } from './entry.ts'
import { FilterForm } from './filter-form.tsx'

type AdminAuditPageProps = {
  filter: AuditFilter
  count: number
  page: number
  pages: number
  entries: Entry[]
  /** Null until somebody has it checked; `brokenAt`: the first line that does not follow from the one before. */
  chain: { brokenAt: number | null } | null
}

/** Who has done what to whom, the newest first. */
export function AdminAuditPage({ filter, count, page, pages, entries, chain }: AdminAuditPageProps) {
  const { audit: t, operations, shell } = useMessages()
  const { search } = useLocation()
  const trail = [
    { to: '/admin', label: shell.admin },
    { to: '/admin/drift', label: operations.title },
  ]
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={trail} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      {chain && (
        <Alert color={chain.brokenAt === null ? 'success' : 'danger'} role="status">
          <p>{chain.brokenAt === null ? t.chainWhole : t.chainBroken(chain.brokenAt)}</p>
        </Alert>
      )}
      <FilterForm filter={filter} />
      <p role="status">{t.count(count)}</p>
      {entries.length > 0 && <EntriesTable entries={entries} />}
      <Pages page={page} pages={pages} />
      <ul className="plain-list">
        <li>
          <Link className="ds-link" to={`/admin/drift/log/fil/log.csv?${askedIn(search)}`} reloadDocument>
            {t.file}
          </Link>
        </li>
        <li>
          <Link className="ds-link" to={withField(search, 'kaede', 'ja')}>
            {t.checkChain}
          </Link>
        </li>
      </ul>
    </main>
  )
}
