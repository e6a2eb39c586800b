import { Form } from '@remix-run/react'
import { AppSetUp } from '#app/components/app-set-up.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { CodeField } from '#app/components/code-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RecoveryCodes } from '#app/components/recovery-codes.tsx'
import type { AppOffer } from '#app/domain/auth/app-offer.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { PRESENT, type Reply } from './reply.ts'

type AccountAppPageProps = { title: string; hasApp: boolean; offer: AppOffer; reply: Reply | undefined }

/** Sets up a code app, once it is sure that its owner does: by password, and by the app they have so far. */
export function AccountAppPage({ title, hasApp, offer, reply }: AccountAppPageProps) {
  const { security: t, person } = useMessages()
  if (reply?.status === 'codes') {
    return (
      <main className="page narrow stack" id="indhold" tabIndex={-1}>
        <PageHead title={t.setUp.done} />
        <RecoveryCodes codes={reply.codes}>
          <p>
            <ButtonLink to="/sikkerhed">{t.codes.goOn}</ButtonLink>
          </p>
        </RecoveryCodes>
      </main>
    )
  }
  const problems = reply?.status === 'wrong' ? reply.problems : {}
  const errors = Object.entries(problems).map(([fieldId, problem]) => ({
    fieldId,
    message: t.problems[problem],
  }))
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={title}>
        <p>{t.app.what}</p>
      </PageHead>
      <ErrorSummary errors={errors} />
      <Form method="post" className="stack" noValidate>
        <AppSetUp offer={reply?.offer ?? offer} error={errorOf('code')} />
        {hasApp && (
          <CodeField
            id="present"
            name={PRESENT}
            label={t.setUp.present}
            hint={t.setUp.presentHint}
            error={errorOf('present')}
          />
        )}
        <OwnPassword
          id="password"
          hint={t.app.passwordHint}
          error={errorOf('password')}
          minutes={reply?.status === 'wait' ? reply.minutes : null}
        />
        <div className="row">
          <Button>{t.setUp.submit}</Button>
          <ButtonLink variant="secondary" to="/sikkerhed">
            {person.cancel}
          </ButtonLink>
        </div>
      </Form>
    </main>
  )
}
