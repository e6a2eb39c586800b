import type { ReactNode } from 'react'
import type { PublicMet } from '#app/domain/certificates/met.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Card } from '../card.tsx'
import { Details } from '../details.tsx'
import { type ProofHolder, HolderName, HolderNote } from './holder.tsx'

export type ProvenCertificate = {
  holder: ProofHolder
  courseTitle: string
  courseVersion: string
  fingerprint: string
  goals: string[]
  hours: number
  met: PublicMet[]
  issuer: string
  issuedOn: string
  expiresOn: string
  demo: boolean
}

type Props = { certificate: ProvenCertificate; level: 1 | 3; children?: ReactNode }

/**
 * A certificate as it stands on paper. That it is a demo is said with the verdict.
 * @param level of the heading that the holder's name is
 * @param children more to open at the end
 */
export function CertificateProof({ certificate, level, children }: Props) {
  const { certificates, verify: t } = useMessages()
  const { holder, issuedOn, courseTitle, courseVersion, goals, fingerprint } = certificate
  const PartHeading = level === 1 ? 'h2' : 'h4'
  return (
    <Card className="certificate-proof">
      <header>
        <p className="eyebrow">{certificates.certificate}</p>
        <HolderName holder={holder} issuedOn={issuedOn} level={level} />
        <HolderNote holder={holder} />
        {holder.knownFrom !== 'nothing' && <p>{t.hasCompleted}</p>}
        <p className="certificate-course">{courseTitle}</p>
      </header>
      <PartHeading className="certificate-part">{certificates.goals}</PartHeading>
      <ul>
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <Facts {...certificate} />
      <p className="quiet">{certificates.ownProof}</p>
      <div className="no-print">
        <Details summary={t.contentTitle}>
          <p>{t.contentText(courseVersion, fingerprint)}</p>
        </Details>
        {children}
      </div>
    </Card>
  )
}

function Facts({ hours, met, courseVersion, issuedOn, expiresOn, issuer }: ProvenCertificate) {
  const { certificates: t, verify } = useMessages()
  const locale = useLocale()
  const facts = [
    [t.facts.issuedOn, formatDate(locale, issuedOn)],
    [t.facts.expiresOn, formatDate(locale, expiresOn)],
    [t.facts.extent, verify.extent(hours, t.met(met))],
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
