import { Form } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'

/** Says when one will be forgotten, and lets one think better of it. */
export function ErasureNotice({ dueOn }: { dueOn: string }) {
  const t = useMessages().ownAccount
  const locale = useLocale()
  return (
    <Alert color="warning">
      <Form method="post" action="/mine-oplysninger/slet" className="stack">
        <p>
          <strong>{t.pending(formatDate(locale, dueOn))}</strong> {t.pendingText}
        </p>
        <div>
          <Button name="intent" value="withdraw" variant="secondary">
            {t.withdraw}
          </Button>
        </div>
      </Form>
    </Alert>
  )
}
