import { Link } from '@remix-run/react'
import { groupedCode } from '#app/domain/certificates/code.ts'
import type { PublicMet } from '#app/domain/certificates/met.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ShownFacts = {
  holderName: string
  holderForgottenOn: string | null
  /** The name that the holder's account has now. */
  account: string
  courseTitle: string
  courseVersion: string
  contentHash: string
  goals: string[]
  hours: number
  met: PublicMet[]
  issuer: string
  issuedOn: string
  expiresOn: string
  code: string
  cycle: number
  edition: number
}

/** So much of a hash tells two contents apart at a glance. */
const FINGERPRINT = 16

/** All that a certificate says, and the way to the page where anyone verifies it. */
export function CertificateFacts({ certificate }: { certificate: ShownFacts }) {
  const { adminCertificates: t, certificates } = useMessages()
  const locale = useLocale()
  const { code, holderName, holderForgottenOn, account, goals } = certificate
  const facts = [
    ...(holderForgottenOn || account === holderName ? [] : [[t.account, account]]),
    [t.issuedOn, formatDate(locale, certificate.issuedOn)],
    [t.expiresOn, formatDate(locale, certificate.expiresOn)],
    [t.count, t.cycle(certificate.cycle, certificate.edition)],
    [t.version, certificate.courseVersion],
    [t.hours, certificates.hours(certificate.hours)],
    [t.met, certificates.met(certificate.met)],
    [t.issuer, certificate.issuer],
    [t.code, groupedCode(code)],
    [t.fingerprint, certificate.contentHash.slice(0, FINGERPRINT)],
  ]
  return (
    <section>
      {holderForgottenOn && <p>{t.forgottenOn(formatDate(locale, holderForgottenOn))}</p>}
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t.goals}</h2>
      <ul className="course-goals" lang="da">
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <p>
        <Link className="ds-link" to={`/bevis/${code}`}>
          {t.toVerify}
        </Link>
      </p>
    </section>
  )
}
