import { Form } from '@remix-run/react'
import type { ErasureAhead } from '#app/domain/privacy/erasure.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'

/** Says when one will be forgotten, or why it waits, and lets one think better of it. */
export function ErasureNotice({ dueOn, isLate, obstacle }: ErasureAhead) {
  const t = useMessages().ownAccount
  const locale = useLocale()
  return (
    <Alert color="warning">
      <Form method="post" action="/mine-oplysninger/slet" className="stack">
        <p>
          <strong>{(isLate ? t.late : t.pending)(formatDate(locale, dueOn))}</strong>{' '}
          {isLate ? t.lateText : t.pendingText}
        </p>
        {obstacle && <p>{t.obstacles[obstacle]}</p>}
        <div>
          <Button name="intent" value="withdraw" variant="secondary">
            {t.withdraw}
          </Button>
        </div>
      </Form>
    </Alert>
  )
}
