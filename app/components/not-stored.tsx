import { Form } from '@remix-run/react'
import type { NotStored } from '#app/http/not-stored.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { PageHead } from './page-head.tsx'

/** Shown when the server has not stored anything: what was sent waits in the form, to be sent again. */
export function NotStoredPage({ notStored: { address, isReading, isTooMuch, fields } }: NotStored) {
  const { notStored, notShown, tooMuch, tryAgain } = useMessages().shell
  const t = isTooMuch ? tooMuch : isReading ? notShown : notStored
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.title} />
      <Alert color="danger" role="alert">
        <p>{t.text}</p>
      </Alert>
      {fields.length > 0 && (
        <Form method="post" action={address} reloadDocument className="stack">
          <p>{isTooMuch ? tooMuch.again : notStored.again}</p>
          <HiddenFields fields={fields} />
          <div>
            <Button>{tryAgain}</Button>
          </div>
        </Form>
      )}
    </main>
  )
}
