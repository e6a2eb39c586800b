import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { refusal, type Reply } from './reply.ts'

type StartFormProps = {
  id: string
  /** How many rows do something, and how many are wrong. */
  rows: number
  wrong: number
  hasManagers: boolean
  reply: Reply | undefined
}

/** Lets the server write what is right, or throws the file away. */
export function StartForm({ id, rows, wrong, hasManagers, reply }: StartFormProps) {
  const { imports: t, person } = useMessages()
  const locale = useLocale()
  const refused = refusal(reply)
  const error = refused?.status === 'wrong' ? person.problems[refused.problem] : undefined
  return (
    <Form method="post" action={`/admin/personer/import/${id}`} className="stack" noValidate>
      <ErrorSummary errors={error ? [{ fieldId: 'password', message: error }] : []} />
      {rows === 0 && <p>{t.nothingToWrite}</p>}
      {rows > 0 && (
        <>
          {wrong > 0 && <p>{t.skips(wrong, formatNumber(locale, wrong))}</p>}
          <div className="ds-field">
            <input
              className="ds-input"
              type="checkbox"
              name="invites"
              id="invites"
              value="yes"
              defaultChecked={refused?.invites}
              aria-describedby="invites-hint"
            />
            <label className="ds-label" data-weight="regular" htmlFor="invites">
              {t.invite}
            </label>
            <p data-field="description" id="invites-hint">
              {t.inviteHint}
            </p>
          </div>
          {hasManagers && (
            <OwnPassword
              id="password"
              hint={t.passwordHint}
              error={error}
              minutes={refused?.status === 'wait' ? refused.minutes : null}
            />
          )}
        </>
      )}
      <OfflineNotice reply={reply} />
      <div className="row">
        {rows > 0 && (
          <Button name="intent" value="start">
            {t.write(rows, formatNumber(locale, rows))}
          </Button>
        )}
        <Button name="intent" value="forget" variant="secondary">
          {t.forget}
        </Button>
      </div>
    </Form>
  )
}
