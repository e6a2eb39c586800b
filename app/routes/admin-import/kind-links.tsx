import { Link, useLocation } from '@remix-run/react'
import { ROW_KINDS, type RowKind } from '#app/domain/imports/row-kinds.ts'
import { withField } from '#app/domain/list-query.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { KIND_FIELD, KIND_WORDS } from './kind-words.ts'

/** Chooses which rows are shown. */
export function KindLinks({ count, kind }: { count: Record<RowKind, number>; kind: RowKind }) {
  const t = useMessages().imports
  const locale = useLocale()
  const { search } = useLocation()
  return (
    <nav className="row kind-links" aria-label={t.show}>
      {ROW_KINDS.map((one) => (
        <Link
          className="ds-link"
          key={one}
          to={withField(search, KIND_FIELD, KIND_WORDS[one])}
          aria-current={one === kind ? 'page' : undefined}
          preventScrollReset
        >
          {t.kinds[one](formatNumber(locale, count[one]))}
        </Link>
      ))}
    </nav>
  )
}
