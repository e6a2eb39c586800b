import { RenewalNote } from '#app/components/renewal-note.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CertificateHead } from './certificate-head.tsx'
import { OtherFiles, PaperButton } from './certificate-files.tsx'
import { anchorOf, type OwnCertificate } from './own-certificate.ts'

/** A certificate that another has taken the place of, or that was taken back: what happened, and its files. */
export function EarlierCard(certificate: OwnCertificate) {
  const { id, courseTitle, status, successor, renewal } = certificate
  return (
    <li className="ds-card" id={anchorOf(id)}>
      <div className="ds-card__block certificate-card">
        <CertificateHead {...certificate} heading="h3" />
        <WhatHappened {...certificate} />
        {status === 'revoked' && !successor && renewal && (
          <RenewalNote outlook={renewal} courseTitle={courseTitle} />
        )}
        <PaperButton id={id} course={courseTitle} />
      </div>
      <OtherFiles id={id} course={courseTitle} />
    </li>
  )
}

function WhatHappened({ courseTitle, end, endedOn, reason, successor }: OwnCertificate) {
  const t = useMessages()
  const locale = useLocale()
  const { revokedOn, revokedHelp, replacedOn, useNewer, renewed, seeNewer, of } = t.certificates
  const date = endedOn ? formatDate(locale, endedOn) : ''
  return (
    <>
      {end === 'revoked' && reason && (
        <p>
          {revokedOn(date, t.adminCertificates.reasons[reason])} {revokedHelp}
        </p>
      )}
      {end === 'replaced' && (
        <p>
          {replacedOn(date)} {successor && useNewer}
        </p>
      )}
      {end === null && <p>{renewed}</p>}
      {successor && (
        <p>
          <a className="ds-link" href={`#${anchorOf(successor)}`}>
            {seeNewer} <span className="visually-hidden">{of(courseTitle)}</span>
          </a>
        </p>
      )}
    </>
  )
}
