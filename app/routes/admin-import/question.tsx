import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { KeptTable, type StaysView } from './kept-table.tsx'
import type { Reply } from './reply.ts'

/** Undoing asks first, and says what would stay. */
export function Question({ id, reply, ...stays }: StaysView & { id: string; reply: Reply | undefined }) {
  const t = useMessages().imports
  const locale = useLocale()
  const address = `/admin/personer/import/${id}`
  return (
    <>
      <Alert color="warning" role="alert">
        <h2 className="ds-heading" data-size="2xs">
          {t.confirmUndo}
        </h2>
        <p>{t.undoThen}</p>
        <p>{t.undoMails}</p>
        <Form method="post" action={address} className="row">
          <Button name="intent" value="undo">
            {t.confirmSubmit}
          </Button>
          <ButtonLink variant="secondary" to={address}>
            {t.cancel}
          </ButtonLink>
        </Form>
        <OfflineNotice reply={reply} />
      </Alert>
      {stays.count === 0 ? (
        <p>{t.undoAll}</p>
      ) : (
        <KeptTable title={t.undoNot(stays.count, formatNumber(locale, stays.count))} {...stays} />
      )}
    </>
  )
}
