import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CertificateCard } from './certificate-card.tsx'
import { EarlierCard } from './earlier-card.tsx'
import type { OwnCertificate } from './own-certificate.ts'

/** All the certificates one has, what expires when, and the way to the files and to sharing them. */
export function MyCertificatesPage({ certificates }: { certificates: OwnCertificate[] }) {
  const t = useMessages().certificates
  const isEarlier = ({ end, successor }: OwnCertificate) => end !== null || successor !== null
  const earlier = certificates.filter(isEarlier)
  const current = certificates.filter((certificate) => !isEarlier(certificate))
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.mineTitle}>
        <p>{t.mineIntro}</p>
      </PageHead>
      {certificates.length === 0 && <NoCertificates />}
      <ul className="plain-list certificates">
        {current.map((certificate) => (
          <CertificateCard key={certificate.id} {...certificate} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <section aria-labelledby="tidligere">
          <h2 id="tidligere">{t.earlierTitle}</h2>
          <ul className="plain-list certificates">
            {earlier.map((certificate) => (
              <EarlierCard key={certificate.id} {...certificate} />
            ))}
          </ul>
        </section>
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
