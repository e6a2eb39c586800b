import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { Counts } from '#app/domain/imports/change.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CountsList } from './counts-list.tsx'
import type { Reply } from './reply.ts'

type ResultProps = {
  id: string
  state: 'done' | 'stopped'
  canGoOn: boolean
  handled: number
  total: number
  counts: Counts
  reply: Reply | undefined
}

/** What was written, and the ways on from there. */
export function Result({ id, state, canGoOn, handled, total, counts, reply }: ResultProps) {
  const t = useMessages().imports
  const locale = useLocale()
  const isStopped = state === 'stopped'
  return (
    <>
      <Alert color={isStopped ? 'warning' : 'success'} role="status">
        <p>
          {isStopped ? t.isStopped(formatNumber(locale, handled), formatNumber(locale, total)) : t.isDone}
        </p>
        {isStopped && !canGoOn && <p>{t.fileGone}</p>}
      </Alert>
      <CountsList counts={counts} made={t.hasMade} changed={t.hasChanged} />
      <OfflineNotice reply={reply} />
      <Form method="post" action={`/admin/personer/import/${id}`} className="row">
        {isStopped && canGoOn && (
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
