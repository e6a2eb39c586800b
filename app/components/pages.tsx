import { Link, useLocation } from '@remix-run/react'
import { pageAddress } from '#app/domain/list-query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type PagesProps = {
  page: number
  pages: number
  /** Which of the lists it is, where there are several: its field in the address, and what it is called. */
  list?: { field: string; name: string }
}

/** The way through a list of several pages; nothing where there is one. */
export function Pages({ page, pages, list }: PagesProps) {
  const t = useMessages().lists
  const { search } = useLocation()
  if (pages < 2) return null
  const to = (other: number) => pageAddress(search, other, list?.field)
  return (
    <nav className="pages row" aria-label={list ? t.pagesOf(list.name) : t.pages}>
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
