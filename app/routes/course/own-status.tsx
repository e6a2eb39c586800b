import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import type { Missing } from '#app/domain/progress/course-progress.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type OwnStatusProps = {
  own: {
    begun: boolean
    missing: Missing[]
    lessonsDone: number
    minutesLeft: number
    testPassed: boolean
    next: { slug: string; title: string } | 'test' | 'nothing'
  }
  certificate: { expiresOn: string; status: 'valid' | 'expires-soon' | 'expired' } | null
}

/** Where I stand, what is missing for the certificate, and the one thing to do next. */
export function OwnStatus({
  courseSlug,
  lessonsTotal,
  own,
  certificate,
}: OwnStatusProps & { courseSlug: string; lessonsTotal: number }) {
  const t = useMessages()
  const locale = useLocale()
  const done = t.progress.lessonsDone(own.lessonsDone, lessonsTotal)
  const left = own.minutesLeft > 0 ? ` \u00b7 ${t.progress.minutesLeft(own.minutesLeft)}` : ''
  return (
    <Card className="own-status" aria-labelledby="status">
      <h2 className="ds-heading" data-size="2xs" id="status">
        {t.courses.status}
      </h2>
      <ProgressBar done={own.lessonsDone} total={lessonsTotal} label={done + left} />
      {certificate ? (
        <p>
          {certificate.status === 'expired'
            ? t.courses.certificateExpired(formatDate(locale, certificate.expiresOn))
            : t.courses.certified(formatDate(locale, certificate.expiresOn))}
        </p>
      ) : (
        <p>
          {own.missing.length > 0
            ? t.progress.missingForCertificate(t.progress.missing(own.missing))
            : t.progress.nothingMissing}
        </p>
      )}
      <NextStep courseSlug={courseSlug} own={own} />
      {certificate && (
        <ButtonLink variant={own.next === 'nothing' ? 'primary' : 'secondary'} to="/mine-beviser">
          {t.courses.seeCertificates}
        </ButtonLink>
      )}
    </Card>
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
