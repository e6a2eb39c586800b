import { Form } from '@remix-run/react'
import { AppSetUp } from '#app/components/app-set-up.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { CarriedFields } from '#app/components/carried-fields.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RecoveryCodes } from '#app/components/recovery-codes.tsx'
import type { AppOffer } from '#app/domain/auth/app-offer.ts'
import type { Carried } from '#app/domain/auth/carried.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** `offer`: null where the time for it is over. */
type Asked = { carried: Carried; offer: AppOffer | null; error?: string }
type SignInSetUpPageProps = {
  asked: Asked
  reply: ({ status: 'asked' } & Asked) | { status: 'in'; codes: string[]; goOn: Carried } | undefined
}

/** Sets up a code app on the way in: the only way for whoever must have one. */
export function SignInSetUpPage({ asked, reply }: SignInSetUpPageProps) {
  const { security, shell } = useMessages()
  const t = security.setUp
  if (reply?.status === 'in') {
    return (
      <main className="page narrow stack" id="indhold" tabIndex={-1}>
        <PageHead title={t.done} />
        <RecoveryCodes codes={reply.codes}>
          <GoOn {...reply.goOn} />
        </RecoveryCodes>
      </main>
    )
  }
  const { carried, offer, error } = reply ?? asked
  if (!offer) {
    return (
      <main className="page narrow" id="indhold" tabIndex={-1}>
        <PageHead title={t.over}>
          <p>{t.overText}</p>
        </PageHead>
        <ButtonLink to="/log-ind">{shell.signIn}</ButtonLink>
      </main>
    )
  }
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.mustIntro}</p>
      </PageHead>
      <ErrorSummary errors={error ? [{ fieldId: 'code', message: error }] : []} />
      <Form method="post" action="/log-ind/opsaet" reloadDocument className="stack">
        <AppSetUp offer={offer} error={error} />
        <CarriedFields {...carried} />
        <div>
          <Button>{t.submit}</Button>
        </div>
      </Form>
      <Form method="post" action="/log-ud" reloadDocument>
        <Button variant="secondary">{security.signIn.cancel}</Button>
      </Form>
    </main>
  )
}

/** On to where the person was going; a form that was posted too late is posted there now. */
function GoOn({ returnTo, fields }: Carried) {
  const { goOn } = useMessages().security.codes
  if (fields.length === 0) {
    return (
      <p>
        <ButtonLink to={returnTo} reloadDocument>
          {goOn}
        </ButtonLink>
      </p>
    )
  }
  return (
    <Form method="post" action={returnTo} reloadDocument>
      <HiddenFields fields={fields} />
      <Button>{goOn}</Button>
    </Form>
  )
}
