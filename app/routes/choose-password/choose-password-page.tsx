import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { PasswordProblem } from '#app/domain/auth/password.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ChoosePasswordPageProps = { holder: { name: string; email: string }; problem?: PasswordProblem }

/** The first password, or a new one: for whoever holds a link that is still good. */
export function ChoosePasswordPage({ holder, problem }: ChoosePasswordPageProps) {
  const t = useMessages().auth
  const error = problem && t.passwordProblems[problem]
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.chooseTitle}>
        <p>{t.chooseFor(holder.name, holder.email)}</p>
      </PageHead>
      <Form method="post" reloadDocument className="stack">
        <ErrorSummary errors={error ? [{ fieldId: 'password', message: error }] : []} />
        {/* Password keepers look for whom the password is. */}
        <input type="hidden" name="username" autoComplete="username" value={holder.email} readOnly />
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={t.newPassword}
          hint={t.chooseHint}
          error={error}
        />
        <div>
          <Button>{t.choose}</Button>
        </div>
      </Form>
    </main>
  )
}

/** What has become of a link that is no longer good, and the way on. */
export function DeadLinkPage({ state }: { state: 'used' | 'expired' | 'unknown' }) {
  const { account, shell } = useMessages()
  const { title, text } = account.links[state]
  const signIn = { to: '/log-ind', label: shell.signIn }
  const newLink = { to: '/glemt-kode', label: account.newLink }
  const [first, second] = state === 'used' ? [signIn, newLink] : [newLink, signIn]
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={title}>
        <p>{text}</p>
      </PageHead>
      <p className="row">
        <ButtonLink to={first.to}>{first.label}</ButtonLink>
        <ButtonLink variant="secondary" to={second.to}>
          {second.label}
        </ButtonLink>
      </p>
    </main>
  )
}
