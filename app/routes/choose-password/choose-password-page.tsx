import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { PasswordProblem } from '#app/domain/auth/password.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ChoosePasswordPageProps = { holder: { name: string; email: string } | null; problem?: PasswordProblem }

/** The first password, or a new one: for whoever holds a link that is still good. */
export function ChoosePasswordPage({ holder, problem }: ChoosePasswordPageProps) {
  const t = useMessages()
  if (!holder)
    return (
      <main className="page narrow" id="indhold" tabIndex={-1}>
        <PageHead title={t.auth.linkDead}>
          <p>{t.auth.linkDeadText}</p>
        </PageHead>
        <ButtonLink to="/log-ind">{t.shell.signIn}</ButtonLink>
      </main>
    )
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.auth.chooseTitle}>
        <p>{t.auth.chooseFor(holder.name, holder.email)}</p>
      </PageHead>
      <Form method="post" reloadDocument className="stack">
        {/* Password keepers look for whom the password is. */}
        <input type="hidden" name="username" autoComplete="username" value={holder.email} readOnly />
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={t.auth.newPassword}
          hint={t.auth.chooseHint}
          error={problem && t.auth.passwordProblems[problem]}
        />
        <div>
          <Button>{t.auth.choose}</Button>
        </div>
      </Form>
    </main>
  )
}
