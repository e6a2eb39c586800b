import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { CodeField } from '#app/components/code-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PasskeyForm } from '#app/components/passkey-form.tsx'
import type { ProofProblem, ProofProblems } from '#app/domain/auth/proof-problems.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Reply =
  | { status: 'wrong'; problems: ProofProblems }
  | { status: 'passkey' }
  | { status: 'wait'; minutes: number }

type ConfirmPageProps = {
  title: string
  returnTo: string
  /** The page of the file that is asked for; null when a page is. */
  page: string | null
  isDone: boolean
  /** Whether they have a second factor, and so a code is asked for too. */
  asksCode: boolean
  hasPasskey: boolean
  reply: Reply | undefined
}

/** Asks who it is once more. A file that was asked for is fetched from here afterwards. */
export function ConfirmPage({
  title,
  returnTo,
  page,
  isDone,
  asksCode,
  hasPasskey,
  reply,
}: ConfirmPageProps) {
  const t = useMessages().confirm
  const action = `/bekraeft?${new URLSearchParams({ returnTo })}`
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={isDone ? t.doneTitle : title} />
      {isDone ? (
        <Alert color="success" role="status">
          <p>{t.done}</p>
          <p>
            <a className="ds-link" href={returnTo}>
              {t.fetch}
            </a>
          </p>
        </Alert>
      ) : (
        <>
          <p>{t.why}</p>
          <ProofForm action={action} asksCode={asksCode} reply={reply} />
          {hasPasskey && <PasskeyChoice action={action} isRefused={reply?.status === 'passkey'} />}
        </>
      )}
      {page && (
        <p>
          <Link className="ds-link" to={page}>
            {t.back}
          </Link>
        </p>
      )}
    </main>
  )
}

type ProofFormProps = { action: string; asksCode: boolean; reply: Reply | undefined }

function ProofForm({ action, asksCode, reply }: ProofFormProps) {
  const { confirm: t, security } = useMessages()
  const problems = reply?.status === 'wrong' ? reply.problems : {}
  const messageOf = (problem: ProofProblem | undefined) => problem && security.problems[problem]
  const errors = (['code', 'password'] as const).flatMap((fieldId) => {
    const message = messageOf(problems[fieldId])
    return message ? [{ fieldId, message }] : []
  })
  return (
    <Form method="post" action={action} className="stack" reloadDocument noValidate>
      <ErrorSummary errors={errors} />
      {asksCode && (
        <CodeField
          id="code"
          name={SIGN_IN.code}
          label={security.code.label}
          hint={security.code.hint}
          error={messageOf(problems.code)}
        />
      )}
      <OwnPassword
        id="password"
        hint={t.passwordHint}
        error={messageOf(problems.password)}
        minutes={reply?.status === 'wait' ? reply.minutes : null}
      />
      <div>
        <Button>{t.submit}</Button>
      </div>
    </Form>
  )
}

function PasskeyChoice({ action, isRefused }: { action: string; isRefused: boolean }) {
  const t = useMessages().passkeys
  return (
    <section className="stack">
      <h2>{t.or}</h2>
      {isRefused && (
        <Alert color="danger" role="alert">
          <p>{t.refused}</p>
        </Alert>
      )}
      <PasskeyForm use="brug" action={action} submit={t.use} />
    </section>
  )
}
