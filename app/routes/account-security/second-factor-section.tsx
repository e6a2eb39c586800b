import { Form } from '@remix-run/react'
import { ButtonLink, Button } from '#app/components/button.tsx'
import { CodeField } from '#app/components/code-field.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { type Factors, mayLoseFactor } from '#app/domain/auth/second-factor.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { civilDate } from '#app/domain/dates.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type Move, type Reply, replyTo } from './reply.ts'

type SecondFactorSectionProps = { factors: Factors; reply: Reply | undefined }

/** The app that makes codes, and the codes for the day it is gone. */
export function SecondFactorSection({ factors, reply }: SecondFactorSectionProps) {
  const t = useMessages().security
  const locale = useLocale()
  const { app, passkeys, codesLeft, must } = factors
  return (
    <>
      <section className="stack">
        <h2>{t.app.title}</h2>
        <p>{t.app.what}</p>
        <p>{app ? t.app.since(formatDate(locale, civilDate(app))) : t.app.none}</p>
        {must && <p>{t.app.must}</p>}
        <p>
          <ButtonLink variant={app ? 'secondary' : 'primary'} to="/sikkerhed/kode-app">
            {app ? t.app.anew : t.app.setUp}
          </ButtonLink>
        </p>
        {app && mayLoseFactor(passkeys, must) && (
          <ProofForm move="remove-app" summary={t.app.remove} asksCode reply={reply} />
        )}
      </section>
      {(app || passkeys > 0) && (
        <section className="stack">
          <h2>{t.codes.title}</h2>
          <p>
            {t.codes.left(codesLeft)} {t.codes.what}
          </p>
          <ProofForm
            move="renew-codes"
            summary={t.codes.renew}
            hint={t.codes.renewHint}
            asksCode={app !== null}
            reply={reply}
          />
        </section>
      )}
    </>
  )
}

type ProofFormProps = {
  move: Move
  summary: string
  hint?: string
  asksCode: boolean
  reply: Reply | undefined
}

/** Does one thing, once its sender has shown by password and code that they are its owner. */
function ProofForm({ move, summary, hint, asksCode, reply }: ProofFormProps) {
  const t = useMessages().security
  const { isOpen, problems, minutes } = replyTo(move, reply)
  const fieldId = (field: string) => `${move}-${field}`
  const errorOf = (field: string) => problems[field] && t.problems[problems[field]]
  const errors = Object.entries(problems).map(([field, problem]) => ({
    fieldId: fieldId(field),
    message: t.problems[problem],
  }))
  return (
    <Details summary={summary} open={isOpen}>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={errors} />
        {hint && <p>{hint}</p>}
        {asksCode && (
          <CodeField
            id={fieldId('code')}
            name={SIGN_IN.code}
            label={t.code.label}
            hint={t.code.hint}
            error={errorOf('code')}
          />
        )}
        <OwnPassword
          id={fieldId('password')}
          hint={t.app.passwordHint}
          error={errorOf('password')}
          minutes={minutes}
        />
        <div>
          <Button variant="secondary" name="intent" value={move}>
            {summary}
          </Button>
        </div>
      </Form>
    </Details>
  )
}
