import { Form } from '@remix-run/react'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { PageHead } from './page-head.tsx'

type SignInFormProps = {
  email?: string
  errors?: { email?: string; password?: string }
  returnTo: string
  /** What another form carried, and the seal that says whose it is. */
  fields?: [name: string, value: string][]
  seal?: string
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
      <input type="hidden" name={SIGN_IN.returnTo} value={returnTo} />
      <input type="hidden" name={SIGN_IN.seal} value={seal} />
      {fields.map(([name, value], place) => (
        <input key={`${name}-${place}`} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button>{t.auth.signIn}</Button>
      </div>
    </Form>
  )
}

/** Shown in place of a page whose sign-in had ended: what was posted waits in the form. */
export function SignInAgain(carried: Required<Pick<SignInFormProps, 'returnTo' | 'fields' | 'seal'>>) {
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
