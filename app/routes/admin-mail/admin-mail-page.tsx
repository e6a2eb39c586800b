import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { MailStateTag } from '#app/components/mail-state-tag.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { MailState } from '#app/domain/mail/mail-state.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LINK_PLACE } from '#app/mail/link-place.ts'

export type WholeMail = {
  id: string
  name: string
  address: string
  subject: string
  text: string
  state: MailState
  failures: number
  createdAt: Date
  sentAt: Date | null
  nextTry: Date | null
  mayTryNow: boolean
  /** Whether it lies as a file that can be fetched. */
  hasFile: boolean
}

/** One mail, with all that it says. A link to choose a password by is made when it is sent, and is not shown. */
export function AdminMailPage({ mail, isRefused }: { mail: WholeMail; isRefused: boolean }) {
  const { admin, shell } = useMessages()
  const t = admin.mail
  const locale = useLocale()
  const { id, name, address, subject, text, state, failures, createdAt, sentAt, nextTry, mayTryNow } = mail
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs
        trail={[
          { to: '/admin', label: shell.admin },
          { to: '/admin/mail', label: t.title },
        ]}
      />
      <PageHead title={subject} eyebrow={t.toWhom(name, address)}>
        <p>
          <MailStateTag state={state} isKept={mail.hasFile} /> {t.createdAt(formatMoment(locale, createdAt))}
          {sentAt && !mail.hasFile && ` ${t.sentAt(formatMoment(locale, sentAt))}`}
          {failures > 0 && ` ${t.failures(failures)}`}
          {nextTry && ` ${t.nextTry(formatMoment(locale, nextTry))}`}
        </p>
      </PageHead>
      {isRefused && (
        <Alert color="warning" role="alert">
          <p>{t.notNow}</p>
        </Alert>
      )}
      {mayTryNow && (
        <Form method="post" action={`/admin/mail/${id}`}>
          <Button name="intent" value="try-again">
            {t.tryAgain}
          </Button>
        </Form>
      )}
      <section>
        <h2>{t.text}</h2>
        <div className="mail-text">{text.replaceAll(LINK_PLACE, t.linkPlace)}</div>
        {mail.hasFile && (
          <p>
            <Link className="ds-link" to={`/admin/mail/${id}/mail.eml`} reloadDocument>
              {t.file}
            </Link>
          </p>
        )}
      </section>
    </main>
  )
}
