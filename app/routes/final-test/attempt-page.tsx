import { Form, Link, useActionData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Alert } from '#app/components/alert.tsx'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { TestQuestion } from './test-question.tsx'
import type { AttemptView } from './test-view.server.ts'

type AttemptPageProps = {
  course: { slug: string; title: string; language: string }
  attempt: AttemptView
  /** The questions that lacked an answer when the test was handed in. */
  unanswered: string[]
}

/** The test itself: one form that holds every answer, and saves each as it is given where scripts run. */
export function AttemptPage({ course, attempt, unanswered }: AttemptPageProps) {
  const t = useMessages()
  const reply = useActionData()
  const { id, questions, needed, renewal } = attempt
  const total = questions.length
  const saved = questions.filter(({ chosen }) => chosen.length > 0).length
  const address = `/kurser/${course.slug}/proeve`
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <CourseBreadcrumbs course={course} />
      <PageHead title={t.finalTest.title}>
        <p>{t.finalTest.intro(needed, total)}</p>
      </PageHead>
      {renewal && <ForRenewal {...renewal} />}
      {unanswered.length > 0 && <Unanswered unanswered={unanswered} questions={questions} />}
      <Form method="post" action={address} className="test" key={id}>
        <input type="hidden" name="attempt" value={id} />
        {unanswered.length > 0 && <input type="hidden" name="confirmed" value="yes" />}
        {questions.map((question, place) => (
          <TestQuestion
            key={question.id}
            attemptId={id}
            address={address}
            language={course.language}
            question={question}
            number={place + 1}
            total={total}
          />
        ))}
        <div className="test-foot">
          <p>{t.finalTest.saved(saved, total)}</p>
          <OfflineNotice reply={reply} />
          <p className="row">
            {/* First, as the one that the Enter key presses: it hands nothing in. */}
            <Button variant="secondary" name="intent" value="leave">
              {t.finalTest.leave}
            </Button>
            <Button name="intent" value="hand-in">
              {unanswered.length > 0 ? t.finalTest.handInAnyway : t.finalTest.handIn}
            </Button>
          </p>
        </div>
      </Form>
      {/* Lets the browser know the page that comes next: an answer that is saved while an unknown page is on its way has no page to come back to. */}
      <Link to={`${address}/${id}`} hidden />
    </main>
  )
}

/** That the test counts for my renewal, or that I began it too early for that. */
function ForRenewal({ counts, from }: NonNullable<AttemptView['renewal']>) {
  const t = useMessages().renewal.test
  const date = formatDate(useLocale(), from)
  return (
    <Alert color={counts ? 'info' : 'warning'}>
      <p>{counts ? t.counts(date) : `${t.tooEarly(date)} ${t.handInFirst}`}</p>
    </Alert>
  )
}

type UnansweredProps = { unanswered: string[]; questions: { id: string }[] }

/** What is left to answer, each with the way to it; it takes the focus when it comes. */
function Unanswered({ unanswered, questions }: UnansweredProps) {
  const t = useMessages().finalTest
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [unanswered])
  return (
    <div className="ds-alert" data-color="warning" role="alert" tabIndex={-1} ref={box}>
      <h2 className="ds-heading" data-size="2xs">
        {t.unansweredTitle(unanswered.length)}
      </h2>
      <p>{t.unansweredText}</p>
      <ul className="row plain-list">
        {unanswered.map((id) => (
          <li key={id}>
            <a className="ds-link" href={`#${id}`}>
              {t.number(questions.findIndex((question) => question.id === id) + 1, questions.length)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
