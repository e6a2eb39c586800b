import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './merge-view.ts'

/** The password once more, as nothing of it can be undone. */
export function MergeForm({ address, reply }: { address: string; reply: Reply | undefined }) {
  const t = useMessages().merge
  const error =
    reply && (reply.status === 'missing' || reply.status === 'wrong') ? t.password[reply.status] : undefined
  return (
    <Form method="post" action={address} className="stack">
      <ErrorSummary errors={error ? [{ fieldId: 'password', message: error }] : []} />
      <OwnPassword
        id="password"
        hint={t.passwordHint}
        error={error}
        minutes={reply?.status === 'wait' ? reply.minutes : null}
      />
      <OfflineNotice reply={reply} />
      <div>
        <Button>{t.confirm}</Button>
      </div>
    </Form>
  )
}
