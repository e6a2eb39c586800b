import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CertificateCard, type OwnCertificate } from './certificate-card.tsx'

/** All the certificates one has, what expires when, and the way to the paper and to sharing it. */
export function MyCertificatesPage({ certificates }: { certificates: OwnCertificate[] }) {
  const t = useMessages().certificates
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.mineTitle}>
        <p>{t.mineIntro}</p>
      </PageHead>
      {certificates.length > 0 ? (
        <ul className="plain-list certificates">
          {certificates.map((certificate) => (
            <CertificateCard key={certificate.id} {...certificate} />
          ))}
        </ul>
      ) : (
        <NoCertificates />
      )}
    </main>
  )
}

function NoCertificates() {
  const t = useMessages().certificates
  return (
    <Card>
      <h2>{t.noneTitle}</h2>
      <p>{t.noneText}</p>
      <ButtonLink to="/kurser">{t.toCourses}</ButtonLink>
    </Card>
  )
}
