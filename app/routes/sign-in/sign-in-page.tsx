import { Link } from '@remix-run/react'
import { type ComponentProps, useId } from 'react'
import { Alert } from '#app/components/alert.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SignInForm } from '#app/components/sign-in-form.tsx'
import { DEMO_DOMAIN, DEMO_NAMES, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type SignInPageProps = { demo: boolean; form: ComponentProps<typeof SignInForm> & { problem?: string } }

export function SignInPage({ demo, form: { problem, ...form } }: SignInPageProps) {
  const t = useMessages()
  const errors = (['email', 'password'] as const).flatMap((fieldId) => {
    const message = form.errors?.[fieldId]
    return message ? [{ fieldId, message }] : []
  })
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.auth.signInTitle} />
      {problem && (
        <Alert color="danger" role="alert">
          <p>{problem}</p>
        </Alert>
      )}
      <ErrorSummary errors={errors} />
      <SignInForm {...form} />
      <p>
        <Link className="ds-link" to="/glemt-kode">
          {t.account.forgottenLink}
        </Link>
      </p>
      {demo && <DemoPeople />}
    </main>
  )
}

function DemoPeople() {
  const t = useMessages()
  const heading = useId()
  return (
    <Card color="warm" aria-labelledby={heading}>
      <h2 className="ds-heading" data-size="2xs" id={heading}>
        {t.auth.demoTitle}
      </h2>
      <p>{t.auth.demoText(DEMO_PASSWORD)}</p>
      <ul className="wrap-anywhere">
        {DEMO_NAMES.map((name) => (
          <li key={name}>
            {name}@{DEMO_DOMAIN} &ndash; {t.auth.demoPeople[name]}
          </li>
        ))}
      </ul>
    </Card>
  )
}
