import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { CertificateStatus } from '#app/components/certificate-status.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Status } from '#app/domain/certificates/validity.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CertificateFacts, type ShownFacts } from './certificate-facts.tsx'
import { type End, HowItEnded } from './how-it-ended.tsx'
import { NameForm } from './name-form.tsx'
import type { Reply } from './reply.ts'
import { RevokeForm } from './revoke-form.tsx'

type AdminCertificatePageProps = {
  title: string
  certificate: ShownFacts & {
    id: string
    status: Status
    demo: boolean
    end: End | null
    /** The certificate in whose place this one stands. */
    replaces: string | null
  }
  /** Whether whoever opens the page has just been too late to end it. */
  isLate: boolean
  reply: Reply | undefined
}

/** One certificate as the centre sees it: what it says, how it has ended, or the two ways of ending it. */
export function AdminCertificatePage({ title, certificate, isLate, reply }: AdminCertificatePageProps) {
  const t = useMessages().adminCertificates
  const { id, status, demo, end, replaces, holderName, courseTitle } = certificate
  const subject = { address: `/admin/beviser/${id}`, holder: title, course: courseTitle }
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/beviser', label: t.title }]} />
      <PageHead title={title} eyebrow={courseTitle}>
        <CertificateStatus status={status} demo={demo} />
      </PageHead>
      {isLate && (
        <Alert color="warning" role="status">
          <p>{t.late}</p>
        </Alert>
      )}
      {end && <HowItEnded end={end} />}
      <CertificateFacts certificate={certificate} />
      {replaces && (
        <p>
          {t.replaces}.{' '}
          <Link className="ds-link" to={`/admin/beviser/${replaces}`}>
            {t.toReplaced}
          </Link>
        </p>
      )}
      {/* Drawn anew for each: what was typed of one certificate is not to stand at the next. */}
      {!end && (
        <div className="stack" key={id}>
          {holderName !== '' && <NameForm subject={subject} reply={reply} />}
          <RevokeForm subject={subject} reply={reply} />
        </div>
      )}
    </main>
  )
}
