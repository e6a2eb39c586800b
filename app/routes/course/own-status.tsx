import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import type { Missing } from '#app/domain/progress/course-progress.ts'
import { RENEWAL_ANCHOR } from '#app/domain/progress/renewal-outlook.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { StepList } from './step-list.tsx'
import type { RenewalView, StepView } from './step-views.server.ts'

export type OwnStatusProps = {
  own: {
    begun: boolean
    missing: Missing[]
    lessonsDone: number
    minutesLeft: number
    testPassed: boolean
    /** What the course takes outside the app. */
    outside: StepView[]
    next: { slug: string; title: string } | 'test' | 'nothing'
  }
  certificate: { expiresOn: string; status: 'valid' | 'expires-soon' | 'expired' } | null
  renewal: RenewalView | null
  /** All that it takes is met, and the certificate has not been given yet: the first one, or the next. */
  certificateReady: boolean
}

/** Where I stand, what is missing for the certificate, and the one thing to do next. */
export function OwnStatus(props: OwnStatusProps & { courseSlug: string; lessonsTotal: number }) {
  const { courseSlug, lessonsTotal, own, certificate, renewal, certificateReady } = props
  const t = useMessages()
  const isRevoked = certificate === null && renewal !== null
  const done = t.progress.lessonsDone(own.lessonsDone, lessonsTotal)
  const left = own.minutesLeft > 0 ? ` \u00b7 ${t.progress.minutesLeft(own.minutesLeft)}` : ''
  return (
    <Card className="own-status" aria-labelledby="status">
      <h2 className="ds-heading" data-size="2xs" id="status">
        {t.courses.status}
      </h2>
      {isRevoked ? (
        <p>{t.renewal.revoked}</p>
      ) : (
        <>
          <ProgressBar done={own.lessonsDone} total={lessonsTotal} label={done + left} />
          <Standing own={own} certificate={certificate} />
        </>
      )}
      {certificateReady && <FetchCertificate courseSlug={courseSlug} />}
      {/* A renewal tells by itself what comes next. */}
      {renewal ? (
        <a className="ds-link" href={`#${RENEWAL_ANCHOR}`}>
          {t.renewal.note.toRenewal}
        </a>
      ) : (
        <NextStep courseSlug={courseSlug} own={own} />
      )}
      {(certificate || isRevoked) && (
        <ButtonLink variant={own.next === 'nothing' && !renewal ? 'primary' : 'secondary'} to="/mine-beviser">
          {t.courses.seeCertificates}
        </ButtonLink>
      )}
    </Card>
  )
}

/** The certificate, or what is missing before I have it. */
function Standing({ own, certificate }: Pick<OwnStatusProps, 'own' | 'certificate'>) {
  const t = useMessages()
  const locale = useLocale()
  if (certificate) {
    const date = formatDate(locale, certificate.expiresOn)
    return (
      <p>
        {certificate.status === 'expired' ? t.courses.certificateExpired(date) : t.courses.certified(date)}
      </p>
    )
  }
  return (
    <>
      <p>
        {own.missing.length > 0
          ? t.progress.missingForCertificate(t.progress.missing(own.missing))
          : t.progress.nothingMissing}
      </p>
      {own.outside.length > 0 && <StepList steps={own.outside} />}
    </>
  )
}

/** Where a course asks for less than it did, the certificate does not come by something that is done. */
function FetchCertificate({ courseSlug }: { courseSlug: string }) {
  const t = useMessages().courses
  return (
    <Form method="post" action={`/kurser/${courseSlug}`}>
      <Button name="intent" value="fetch-certificate">
        {t.fetchCertificate}
      </Button>
    </Form>
  )
}

function NextStep({
  courseSlug,
  own: { begun, next },
}: Pick<OwnStatusProps, 'own'> & { courseSlug: string }) {
  const t = useMessages().courses
  if (next === 'nothing') return null
  if (next === 'test') return <ButtonLink to={`/kurser/${courseSlug}/proeve`}>{t.takeTest}</ButtonLink>
  return (
    <ButtonLink to={`/kurser/${courseSlug}/${next.slug}`}>{begun ? t.goOn(next.title) : t.begin}</ButtonLink>
  )
}
