import { Link, useLocation } from '@remix-run/react'
import { PAGE_FIELD, withField } from '#app/domain/list-query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The way through a list of several pages; nothing where there is one. */
export function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useMessages().lists
  const { search } = useLocation()
  if (pages < 2) return null
  const to = (other: number) => withField(search, PAGE_FIELD, String(other))
  return (
    <nav className="pages row" aria-label={t.pages}>
      {page > 1 && (
        <Link className="ds-link" to={to(page - 1)} rel="prev">
          {t.previous}
        </Link>
      )}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages && (
        <Link className="ds-link" to={to(page + 1)} rel="next">
          {t.next}
        </Link>
      )}
    </nav>
  )
}
