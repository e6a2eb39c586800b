import { CertificateStatus } from '#app/components/certificate-status.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { OwnCertificate } from './own-certificate.ts'

type HeadProps = Pick<
  OwnCertificate,
  'courseTitle' | 'courseVersion' | 'issuedOn' | 'expiresOn' | 'daysLeft' | 'status' | 'demo'
> & { heading: 'h2' | 'h3' }

/** Which course, how it stands, and its dates. */
export function CertificateHead({ heading: Heading, status, demo, ...certificate }: HeadProps) {
  const t = useMessages().certificates
  const locale = useLocale()
  const { courseTitle, courseVersion, issuedOn, expiresOn, daysLeft } = certificate
  const hasEnded = status === 'revoked' || status === 'replaced'
  return (
    <>
      <CertificateStatus status={status} demo={demo} />
      <Heading>{courseTitle}</Heading>
      {!hasEnded && (
        <p>
          {t.expires(formatDate(locale, expiresOn), status)}
          {status === 'expires-soon' && ` (${t.daysLeft(daysLeft)})`}
        </p>
      )}
      <p className="quiet">{t.issued(formatDate(locale, issuedOn), courseVersion)}</p>
    </>
  )
}
