import { Form } from '@remix-run/react'
import type { Carried } from '#app/domain/auth/carried.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { CarriedFields } from './carried-fields.tsx'
import { Field } from './field.tsx'
import { PageHead } from './page-head.tsx'

type SignInFormProps = Partial<Carried> & {
  email?: string
  errors?: { email?: string; password?: string }
  returnTo: string
}

/** E-mail and password. A document of its own on purpose: signing in starts everything anew. */
export function SignInForm({ email, errors = {}, returnTo, fields = [], seal = '' }: SignInFormProps) {
  const t = useMessages()
  return (
    <Form method="post" action="/log-ind" reloadDocument className="stack">
      <Field
        id="email"
        name={SIGN_IN.email}
        type="email"
        autoComplete="username"
        label={t.auth.email}
        hint={t.auth.emailHint}
        defaultValue={email}
        error={errors.email}
      />
      <Field
        id="password"
        name={SIGN_IN.password}
        type="password"
        autoComplete="current-password"
        label={t.auth.password}
        error={errors.password}
      />
      <CarriedFields returnTo={returnTo} fields={fields} seal={seal} />
      <div>
        <Button>{t.auth.signIn}</Button>
      </div>
    </Form>
  )
}

/** Shown in place of a page whose sign-in had ended: what was posted waits in the form. */
export function SignInAgain(carried: Carried) {
  const t = useMessages()
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.auth.expiredTitle} />
      <Alert color="info" role="status">
        <p>{t.auth.expired}</p>
      </Alert>
      <SignInForm {...carried} />
    </main>
  )
}
