import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { HolderStatus } from '#app/domain/certificates/validity.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type OwnCertificate = {
  id: string
  courseTitle: string
  courseVersion: string
  issuedOn: string
  expiresOn: string
  daysLeft: number
  status: HolderStatus
  demo: boolean
  verifyUrl: string
}

const STATUS_COLOR: Record<HolderStatus, string> = {
  valid: 'success',
  'expires-soon': 'warning',
  expired: 'neutral',
  revoked: 'danger',
  replaced: 'neutral',
}

export function CertificateCard(certificate: OwnCertificate) {
  const { id, courseTitle, courseVersion, issuedOn, expiresOn, daysLeft, status, demo, verifyUrl } =
    certificate
  const t = useMessages().certificates
  const locale = useLocale()
  return (
    <li className="ds-card">
      <div className="ds-card__block certificate-card">
        <div className="row">
          <Tag color={STATUS_COLOR[status]}>{t.status[status]}</Tag>
          {demo && <Tag color="warm">{t.demo}</Tag>}
        </div>
        <h2>{courseTitle}</h2>
        <p>
          {t.expires(formatDate(locale, expiresOn), status)}
          {status === 'expires-soon' && ` (${t.daysLeft(daysLeft)})`}
        </p>
        <p className="quiet">{t.issued(formatDate(locale, issuedOn), courseVersion)}</p>
        <ButtonLink
          to={`/mine-beviser/${id}.pdf`}
          variant="secondary"
          reloadDocument
          aria-label={t.downloadFor(courseTitle)}
        >
          {t.download}
        </ButtonLink>
      </div>
      <Details summary={<ShareWords course={courseTitle} />}>
        <p>{t.shareText}</p>
        <p>
          <Link className="ds-link wrap-anywhere" to={new URL(verifyUrl).pathname}>
            {verifyUrl}
          </Link>
        </p>
      </Details>
    </li>
  )
}

/** Several cards each have one, so what is heard says which. */
function ShareWords({ course }: { course: string }) {
  const t = useMessages().certificates
  return (
    <>
      {t.share} <span className="visually-hidden">{t.of(course)}</span>
    </>
  )
}
