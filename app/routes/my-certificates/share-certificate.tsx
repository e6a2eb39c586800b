import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CopyLink } from './copy-link.tsx'

type ShareProps = { course: string; verifyUrl: string; linkedIn: string }

/** The link that shows the certificate to anyone, to copy, to open, and to take to LinkedIn. */
export function ShareCertificate({ course, verifyUrl, linkedIn }: ShareProps) {
  const t = useMessages().certificates
  const of = <span className="visually-hidden">{t.of(course)}</span>
  return (
    <Details
      summary={
        <>
          {t.share} {of}
        </>
      }
    >
      <p>{t.shareText}</p>
      <p>
        {t.shareLabel}: <span className="share-address wrap-anywhere">{verifyUrl}</span>
      </p>
      <CopyLink address={verifyUrl} course={course} />
      <p>
        <Link className="ds-link" to={new URL(verifyUrl).pathname}>
          {t.seeShared} {of}
        </Link>
      </p>
      <p>
        <a className="ds-link" href={linkedIn} rel="noopener noreferrer">
          {t.addToLinkedIn} {of}
        </a>
      </p>
      <p className="quiet">{t.linkedInText}</p>
    </Details>
  )
}
