import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

/** What is wrong with what was asked: in the address, or that it was asked too often. */
export type Reply = { email: string; error?: string; problem?: string }

/** Asks for a link to a new password: one field, and no word of who has an account. */
export function ForgottenPasswordPage({ reply }: { reply: Reply | undefined }) {
  const { account: t, auth } = useMessages()
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.forgottenTitle}>
        <p>{t.forgottenIntro}</p>
      </PageHead>
      {reply?.problem && (
        <Alert color="danger" role="alert">
          <p>{reply.problem}</p>
        </Alert>
      )}
      <Form method="post" className="stack">
        <ErrorSummary errors={reply?.error ? [{ fieldId: 'email', message: reply.error }] : []} />
        <Field
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={auth.email}
          hint={auth.emailHint}
          defaultValue={reply?.email}
          error={reply?.error}
        />
        <div>
          <Button>{t.send}</Button>
        </div>
      </Form>
      <p>
        <Link className="ds-link" to="/log-ind">
          {t.backToSignIn}
        </Link>
      </p>
    </main>
  )
}

/** The same for everybody who has asked. */
export function LinkSentPage() {
  const t = useMessages().account
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.sentTitle} />
      <Alert color="success" role="status">
        <p>{t.sent}</p>
      </Alert>
      <p>{t.sentLate}</p>
      <p>{t.sentNothing}</p>
      <p className="row">
        <ButtonLink to="/log-ind">{t.backToSignIn}</ButtonLink>
        <ButtonLink variant="secondary" to="/glemt-kode">
          {t.tryAgain}
        </ButtonLink>
      </p>
    </main>
  )
}
