import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { Counts } from '#app/domain/imports/change.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CountsList } from './counts-list.tsx'
import type { Reply } from './reply.ts'
import { WrongFile } from './wrong-file.tsx'

type ResultProps = {
  id: string
  state: 'done' | 'stopped'
  /** The file is kept still, or its wrong rows. */
  hasFile: boolean
  handled: number
  total: number
  counts: Counts
  reply: Reply | undefined
}

/** What was written, and the ways on from there. */
export function Result({ id, state, hasFile, handled, total, counts, reply }: ResultProps) {
  const t = useMessages().imports
  const locale = useLocale()
  const isStopped = state === 'stopped'
  const undoFailed = Boolean(counts['failed-undoing'])
  const hasFailed = undoFailed || Boolean(counts['failed-running'])
  const words = undoFailed ? t.undoStopped : t.isStopped
  return (
    <>
      <Alert color={hasFailed ? 'danger' : isStopped ? 'warning' : 'success'} role="status">
        <p>{isStopped ? words(formatNumber(locale, handled), formatNumber(locale, total)) : t.isDone}</p>
        {hasFailed && <p>{t.failed}</p>}
        {isStopped && !hasFile && !undoFailed && <p>{t.fileGone}</p>}
      </Alert>
      <CountsList counts={counts} made={t.hasMade} changed={t.hasChanged} />
      {hasFile && (counts.wrong ?? 0) > 0 && <WrongFile id={id} />}
      <OfflineNotice reply={reply} />
      <Form method="post" action={`/admin/personer/import/${id}`} className="row">
        {isStopped && hasFile && (
          <Button name="intent" value="go-on">
            {t.goOn}
          </Button>
        )}
        <ButtonLink variant="secondary" to={`/admin/personer/import/${id}?fortryd=ja`}>
          {t.undo}
        </ButtonLink>
      </Form>
    </>
  )
}
