import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FindOther } from './find-other.tsx'
import type { Named, Others, PairView, Reply } from './merge-view.ts'
import { Preview } from './preview.tsx'

type AdminMergePageProps = {
  title: string
  kept: Named
  /** Whom to choose from; null when one is chosen. */
  others: Others | null
  pair: PairView | null
  reply: Reply | undefined
}

/** Two accounts of one person become one: find the other, see what happens, confirm. */
export function AdminMergePage({ title, kept, others, pair, reply }: AdminMergePageProps) {
  const t = useMessages().merge
  const trail = [
    { to: '/admin/personer', label: t.people },
    { to: `/admin/personer/${kept.id}`, label: kept.name },
  ]
  return (
    <main className="page stack" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={trail} />
      <PageHead title={title}>
        <p>{t.intro}</p>
        <p className="wrap-anywhere">{t.stays(kept.name, kept.email)}</p>
      </PageHead>
      {others && <FindOther kept={kept} others={others} />}
      {pair?.status === 'open' && <Preview kept={kept} pair={pair} reply={reply} />}
      {pair?.status === 'done' && (
        <>
          <Alert color="success" role="status">
            <p className="wrap-anywhere">{t.done(pair.gone.name, pair.gone.email)}</p>
          </Alert>
          <p>
            <ButtonLink to={`/admin/personer/${kept.id}`}>{t.toPerson}</ButtonLink>
          </p>
        </>
      )}
    </main>
  )
}
