import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { CarriedFields } from '#app/components/carried-fields.tsx'
import { CodeField } from '#app/components/code-field.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Carried } from '#app/domain/auth/carried.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'

type SignInCodePageProps = {
  carried: Carried
  /** Whether a passkey may do instead: `nowhere`, as browsers use none at this address. */
  passkeys: 'none' | 'here' | 'nowhere'
  error?: string
  problem?: string
}

/** Asks for the code that follows the password. */
export function SignInCodePage({ carried, passkeys, error, problem }: SignInCodePageProps) {
  const { signIn: t, code } = useMessages().security
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>
          {t.intro} {t.life}
        </p>
      </PageHead>
      {problem && (
        <Alert color="danger" role="alert">
          <p>{problem}</p>
        </Alert>
      )}
      <ErrorSummary errors={error ? [{ fieldId: 'code', message: error }] : []} />
      <Form method="post" action="/log-ind/kode" reloadDocument className="stack">
        <CodeField id="code" name={SIGN_IN.code} label={code.label} hint={code.hint} error={error} />
        <CarriedFields {...carried} />
        <div>
          <Button>{t.submit}</Button>
        </div>
      </Form>
      {passkeys !== 'none' && <PasskeySignIn carried={carried} isHere={passkeys === 'here'} />}
      <Details summary={t.lost}>
        <p>{t.lostText}</p>
      </Details>
      <Form method="post" action="/log-ud" reloadDocument>
        <Button variant="secondary">{t.cancel}</Button>
      </Form>
    </main>
  )
}
