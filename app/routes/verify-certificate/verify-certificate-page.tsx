import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { CertificateProof, type ProvenCertificate } from '#app/components/verify/certificate-proof.tsx'
import { CodeForm } from '#app/components/verify/code-form.tsx'
import { VerdictNotice } from '#app/components/verify/verdict-notice.tsx'
import type { Standing } from '#app/domain/certificates/verify/verdict.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CheckYourself } from './check-yourself.tsx'

type ShownCertificate = ProvenCertificate & {
  standing: Standing
  credentialOf: { did: string; origin: string; hasFile: boolean } | null
}
type Answer = { status: 'known'; certificate: ShownCertificate } | { status: 'unknown' } | { status: 'wait' }

/** What a code says: the certificate itself, or that there is none. */
export function VerifyCertificatePage({ answer }: { answer: Answer }) {
  const t = useMessages().verify
  if (answer.status === 'known') return <Known {...answer.certificate} />
  const isUnknown = answer.status === 'unknown'
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={isUnknown ? t.unknownTitle : t.waitTitle} />
      <Alert color="warning" role="alert">
        <p>{isUnknown ? t.unknownText : t.waitText}</p>
      </Alert>
      {isUnknown && <CodeForm />}
    </main>
  )
}

/** The verdict first, then the certificate. */
function Known({ standing, credentialOf, ...certificate }: ShownCertificate) {
  const t = useMessages().verify
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <VerdictNotice verdict={standing} certificate={certificate} />
      <CertificateProof certificate={certificate} level={1}>
        {credentialOf && <CheckYourself {...credentialOf} isDemo={certificate.demo} />}
      </CertificateProof>
      <p className="no-print">
        <Link className="ds-link" to="/bevis">
          {t.another}
        </Link>
      </p>
    </main>
  )
}
