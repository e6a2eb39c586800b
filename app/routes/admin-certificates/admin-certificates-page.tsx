import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CertificatesTable, type IssuedRow } from './certificates-table.tsx'
import { type Filter, FindForm } from './find-form.tsx'

type AdminCertificatesPageProps = {
  filter: Filter
  /** Null when nothing could be looked for. */
  found: { certificates: IssuedRow[]; hasMore: boolean } | null
}

/** Every certificate that has been issued can be found here, and ended from its own page. */
export function AdminCertificatesPage({ filter, found }: AdminCertificatesPageProps) {
  const t = useMessages().adminCertificates
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <FindForm filter={filter} />
      {found && <Found isNewest={filter.typed === ''} {...found} />}
    </main>
  )
}

type FoundProps = { isNewest: boolean; certificates: IssuedRow[]; hasMore: boolean }

function Found({ isNewest, certificates, hasMore }: FoundProps) {
  const t = useMessages().adminCertificates
  const { length: count } = certificates
  if (count === 0) return <p role="status">{t.none}</p>
  // The newest are always only some of them, and nobody looks for the rest there.
  const isCut = hasMore && !isNewest
  return (
    <section>
      <h2>{isNewest ? t.newest : isCut ? t.foundMany : t.found(count)}</h2>
      {isCut && <p role="status">{t.more(count)}</p>}
      <CertificatesTable certificates={certificates} />
    </section>
  )
}
