import { RenewalNote } from '#app/components/renewal-note.tsx'
import { CertificateHead } from './certificate-head.tsx'
import { OtherFiles, PaperButton } from './certificate-files.tsx'
import { anchorOf, type OwnCertificate } from './own-certificate.ts'
import { ShareCertificate } from './share-certificate.tsx'

/** The newest certificate of a course: how it stands, what renewal takes, its files and its link. */
export function CertificateCard(certificate: OwnCertificate) {
  const { id, courseTitle, renewal, verifyUrl, linkedIn } = certificate
  return (
    <li className="ds-card" id={anchorOf(id)}>
      <div className="ds-card__block certificate-card">
        <CertificateHead {...certificate} heading="h2" />
        {renewal && <RenewalNote outlook={renewal} courseTitle={courseTitle} />}
        <PaperButton id={id} course={courseTitle} />
      </div>
      <ShareCertificate course={courseTitle} verifyUrl={verifyUrl} linkedIn={linkedIn} />
      <OtherFiles id={id} course={courseTitle} />
    </li>
  )
}
