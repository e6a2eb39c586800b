import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { VerifyForm } from '#app/components/verify-form.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CertificateProof, type ProvenCertificate } from './certificate-proof.tsx'

type Answer = { status: 'known'; certificate: ProvenCertificate } | { status: 'unknown' } | { status: 'wait' }

/** What a code says: the certificate itself, or that there is none. */
export function VerifyCertificatePage({ answer }: { answer: Answer }) {
  const t = useMessages().certificates
  if (answer.status === 'known') {
    return (
      <main className="page narrow stack" id="indhold" tabIndex={-1}>
        <CertificateProof {...answer.certificate} />
        <p className="no-print">
          <Link className="ds-link" to="/bevis">
            {t.verifyAnother}
          </Link>
        </p>
      </main>
    )
  }
  const isUnknown = answer.status === 'unknown'
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={isUnknown ? t.unknownTitle : t.waitTitle} />
      <Alert color="warning" role="alert">
        <p>{isUnknown ? t.unknownText : t.waitText}</p>
      </Alert>
      {isUnknown && <VerifyForm />}
    </main>
  )
}
