import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Missing } from '#app/domain/progress/course-progress.ts'
import { formatDate } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages/da.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type Marked, MarkedQuestion } from './marked-question.tsx'

type TestResultPageProps = {
  title: string
  course: { slug: string; title: string; language: string }
  result: { correct: number; total: number; passed: boolean; needed: number; questions: Marked[] }
  missing: Missing[]
  nextLesson: { slug: string; title: string } | null
  /** What is missing is missing for a renewal. */
  isRenewal: boolean
  /** From which day a test counts for the renewal, where this one was begun before; a civil date. */
  testFrom: string | null
  certificate: 'first' | 'renewed' | null
}

/** How the test went, what comes next, and the reason for every option. */
export function TestResultPage(props: TestResultPageProps) {
  const t = useMessages()
  const { title, course, result } = props
  const changed = result.total - result.questions.length
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <CourseBreadcrumbs
        course={course}
        further={{ to: `/kurser/${course.slug}/proeve`, label: t.finalTest.title }}
      />
      <PageHead title={title}>
        <p className="test-score">{t.finalTest.score(result.correct, result.total)}</p>
      </PageHead>
      <div className="stack">
        <WhatNow {...props} />
        <section aria-labelledby="review">
          <h2 id="review">{t.finalTest.review}</h2>
          {changed > 0 && <p className="quiet">{t.finalTest.changed(changed)}</p>}
          <ol className="plain-list">
            {result.questions.map((question, place) => (
              <li key={question.id}>
                <MarkedQuestion question={question} number={place + 1} language={course.language} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </main>
  )
}

/** The certificate, the lesson that is left, or the test once more. */
function WhatNow(props: TestResultPageProps) {
  const { course, result, missing, nextLesson, isRenewal, testFrom, certificate } = props
  const t = useMessages()
  const locale = useLocale()
  const address = `/kurser/${course.slug}`
  if (!result.passed) {
    return (
      <>
        <Alert color="info">
          <p>
            {t.finalTest.needed(result.needed)} {t.finalTest.encourage}
          </p>
        </Alert>
        <Form method="post" action={`${address}/proeve`}>
          <input type="hidden" name="intent" value="start" />
          <Button>{t.finalTest.again}</Button>
        </Form>
      </>
    )
  }
  if (certificate) {
    return (
      <>
        <Alert color="success">
          <p>{certificate === 'first' ? t.finalTest.certificateReady : t.renewal.test.renewed}</p>
        </Alert>
        <p>
          <ButtonLink to="/mine-beviser">{t.finalTest.seeCertificate}</ButtonLink>
        </p>
      </>
    )
  }
  return (
    <>
      <Alert color={testFrom ? 'warning' : 'success'}>
        {testFrom && <p>{t.renewal.test.tooEarly(formatDate(locale, testFrom))}</p>}
        <p>{missingWords(t, missing, isRenewal)}</p>
      </Alert>
      <p>
        <ButtonLink to={nextLesson ? `${address}/${nextLesson.slug}` : address}>
          {nextLesson ? t.courses.goOn(nextLesson.title) : t.finalTest.toCourse}
        </ButtonLink>
      </p>
    </>
  )
}

function missingWords(t: Messages, missing: Missing[], isRenewal: boolean): string {
  if (missing.length === 0) return isRenewal ? t.renewal.nothingMissing : t.progress.nothingMissing
  const what = t.progress.missing(missing)
  return isRenewal ? t.renewal.missing(what) : t.progress.missingForCertificate(what)
}
