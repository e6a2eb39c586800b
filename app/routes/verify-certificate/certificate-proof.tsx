import { Alert } from '#app/components/alert.tsx'
import { Card } from '#app/components/card.tsx'
import type { Met } from '#app/domain/certificates/met.ts'
import type { Status } from '#app/domain/certificates/validity.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ProvenCertificate = {
  status: Status
  holderName: string
  courseTitle: string
  courseVersion: string
  goals: string[]
  hours: number
  met: Met[]
  issuer: string
  issuedOn: string
  expiresOn: string
  demo: boolean
}

/** The verdict first, then the certificate as it stands on paper. */
export function CertificateProof({ status, demo, ...certificate }: ProvenCertificate) {
  const t = useMessages().certificates
  const locale = useLocale()
  return (
    <>
      {demo && (
        <Alert color="warning">
          <p>
            <strong>{t.demo}.</strong> {t.demoText}
          </p>
        </Alert>
      )}
      <Alert color={status === 'valid' ? 'success' : 'danger'}>
        <p>
          <strong>{t.status[status]}.</strong> {t.verdict[status](formatDate(locale, certificate.expiresOn))}
        </p>
      </Alert>
      <Card className="certificate-proof">
        <header>
          <p className="eyebrow">{t.certificate}</p>
          <h1 className="ds-heading">{certificate.holderName}</h1>
          <p>{t.hasCompleted}</p>
          <p className="certificate-course">{certificate.courseTitle}</p>
        </header>
        <h2>{t.goals}</h2>
        <ul>
          {certificate.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
        <Facts {...certificate} />
        <p className="quiet">{t.ownProof}</p>
      </Card>
    </>
  )
}

function Facts(certificate: Omit<ProvenCertificate, 'status' | 'demo'>) {
  const { hours, met, courseVersion, issuedOn, expiresOn, issuer } = certificate
  const t = useMessages().certificates
  const locale = useLocale()
  const facts = [
    [t.facts.issuedOn, formatDate(locale, issuedOn)],
    [t.facts.expiresOn, formatDate(locale, expiresOn)],
    [t.facts.extent, t.extent(hours, t.met(met))],
    [t.facts.version, courseVersion],
    [t.facts.issuer, issuer],
  ]
  return (
    <dl>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
