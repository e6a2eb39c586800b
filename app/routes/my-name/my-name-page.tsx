import { Form } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { ContactLines } from '#app/components/contact-lines.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { NAME_LIMIT } from '#app/domain/people/names.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

type MyNamePageProps = {
  title: string
  name: string
  contact: { name: string; email: string; phone: string }
  reply: Reply | undefined
}

/** A form for one's own name, and what it does not change. */
export function MyNamePage({ title, name, contact, reply }: MyNamePageProps) {
  const { ownAccount: t, looks } = useMessages()
  const refused = reply && reply.status !== 'offline' ? reply : undefined
  const problems = refused?.status === 'wrong' ? refused.problems : {}
  const words = {
    name: problems.name && t.problems[problems.name],
    password: problems.password && t.problems[problems.password],
  }
  const errors = (['name', 'password'] as const).flatMap((fieldId) =>
    words[fieldId] ? [{ fieldId, message: words[fieldId] }] : [],
  )
  return (
    <main className="page stack" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/mine-oplysninger', label: looks.title }]} />
      <PageHead title={title}>
        <p>{t.nameIntro}</p>
      </PageHead>
      <Form method="post" action="/mine-oplysninger/navn" className="stack" noValidate>
        <ErrorSummary errors={errors} />
        <Field
          id="name"
          name="name"
          label={t.name}
          defaultValue={refused?.typed ?? name}
          autoComplete="name"
          maxLength={NAME_LIMIT}
          spellCheck={false}
          error={words.name}
        />
        <OwnPassword
          id="password"
          hint={t.passwordHint}
          error={words.password}
          minutes={refused?.status === 'wait' ? refused.minutes : null}
        />
        <OfflineNotice reply={reply} />
        <div>
          <Button>{t.nameSubmit}</Button>
        </div>
      </Form>
      <p>{t.oldCertificates}</p>
      <p>{t.emailToo}</p>
      <ContactLines {...contact} />
    </main>
  )
}
