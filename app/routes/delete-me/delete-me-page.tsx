import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { ErasureNotice } from '#app/components/erasure-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { ErasureAhead, ErasurePreview } from '#app/domain/privacy/erasure.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { DeleteMeForm } from './delete-me-form.tsx'
import { Preview } from './preview.tsx'
import type { Reply } from './reply.ts'

type DeleteMePageProps = {
  title: string
  /** Null when it is not asked for. */
  erasure: ErasureAhead | null
  preview: ErasurePreview
  reply: Reply | undefined
}

/** What happens to somebody's data when they are forgotten, and the asking for it. */
export function DeleteMePage({ title, erasure, preview, reply }: DeleteMePageProps) {
  const { ownAccount: t, looks } = useMessages()
  return (
    <main className="page stack" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/mine-oplysninger', label: looks.title }]} />
      <PageHead title={title}>
        <p>{t.eraseIntro}</p>
      </PageHead>
      {erasure && <ErasureNotice {...erasure} />}
      <Preview {...preview} />
      {!erasure && preview.obstacle && (
        <Alert color="danger">
          <h2 className="ds-heading" data-size="2xs">
            {t.obstacleTitle}
          </h2>
          <p>{t.obstacles[preview.obstacle]}</p>
        </Alert>
      )}
      {!erasure && !preview.obstacle && <DeleteMeForm reply={reply} />}
    </main>
  )
}
