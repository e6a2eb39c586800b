import { Tag } from '#app/components/tag.tsx'
import type { HolderStatus } from '#app/domain/certificates/validity.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { OwnCertificate } from './own-certificate.ts'

const STATUS_COLOR: Record<HolderStatus, string> = {
  valid: 'success',
  'expires-soon': 'warning',
  expired: 'neutral',
  revoked: 'danger',
  replaced: 'neutral',
}

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
      <div className="row">
        <Tag color={STATUS_COLOR[status]}>{t.status[status]}</Tag>
        {demo && <Tag color="warm">{t.demo}</Tag>}
      </div>
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
