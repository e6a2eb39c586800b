import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

/** Asks to be forgotten: with the password, and a tick that what happens is understood. */
export function DeleteMeForm({ reply }: { reply: Reply | undefined }) {
  const t = useMessages().ownAccount
  const refused = reply && reply.status !== 'offline' ? reply : undefined
  const problem = refused?.status === 'wrong' ? refused.problem : undefined
  const notUnderstood = problem === 'not-understood' ? t.understoodMissing : undefined
  const password = problem && problem !== 'not-understood' ? t.problems[problem] : undefined
  const errors = [
    ...(notUnderstood ? [{ fieldId: 'understood', message: notUnderstood }] : []),
    ...(password ? [{ fieldId: 'password', message: password }] : []),
  ]
  return (
    <section className="stack" aria-labelledby="sure">
      <h2 id="sure">{t.confirmTitle}</h2>
      <Form method="post" action="/mine-oplysninger/slet" className="stack" noValidate>
        <ErrorSummary errors={errors} />
        <div className="ds-field">
          <input
            className="ds-input"
            type="checkbox"
            name="understood"
            id="understood"
            value="yes"
            defaultChecked={refused?.understood}
            aria-invalid={notUnderstood ? true : undefined}
            aria-describedby={notUnderstood && 'understood-error'}
          />
          <label className="ds-label" data-weight="regular" htmlFor="understood">
            {t.understood}
          </label>
          {notUnderstood && (
            <p className="ds-validation-message" id="understood-error">
              {notUnderstood}
            </p>
          )}
        </div>
        <OwnPassword
          id="password"
          hint={t.passwordHint}
          error={password}
          minutes={refused?.status === 'wait' ? refused.minutes : null}
        />
        <OfflineNotice reply={reply} />
        <div>
          <Button name="intent" value="ask">
            {t.eraseSubmit}
          </Button>
        </div>
      </Form>
    </section>
  )
}
