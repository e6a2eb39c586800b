import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ConfirmFirst } from '#app/components/confirm-first.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Reply, replyTo } from './reply.ts'

type PasswordSectionProps = {
  email: string
  /** Whether they are to show who they are once more before. */
  mustConfirm: boolean
  reply: Reply | undefined
}

/** Another password, for whoever knows the present one. */
export function PasswordSection({ email, mustConfirm, reply }: PasswordSectionProps) {
  const { security, auth } = useMessages()
  const t = security.password
  const { isOpen, problems, minutes } = replyTo('change-password', reply)
  const fieldId = (field: string) => `change-${field}`
  const errorOf = (field: string) => problems[field] && security.problems[problems[field]]
  const errors = Object.entries(problems).map(([field, problem]) => ({
    fieldId: fieldId(field),
    message: security.problems[problem],
  }))
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      {mustConfirm ? (
        <ConfirmFirst returnTo="/sikkerhed" />
      ) : (
        <Details summary={t.change} open={isOpen}>
          <Form method="post" action="/sikkerhed" className="stack" noValidate>
            <ErrorSummary errors={errors} />
            <p>{t.hint}</p>
            {/* Password keepers look for whom the password is. */}
            <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
            <OwnPassword
              id={fieldId('password')}
              hint={t.presentHint}
              error={errorOf('password')}
              minutes={minutes}
            />
            <Field
              id={fieldId('chosen')}
              name={SIGN_IN.newPassword}
              type="password"
              autoComplete="new-password"
              label={auth.newPassword}
              hint={auth.chooseHint}
              error={errorOf('chosen')}
            />
            <div>
              <Button variant="secondary" name="intent" value="change-password">
                {t.change}
              </Button>
            </div>
          </Form>
        </Details>
      )}
    </section>
  )
}
