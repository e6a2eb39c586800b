import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PrerequisiteNotice } from '#app/components/prerequisite-notice.tsx'
import { Tag } from '#app/components/tag.tsx'
import { civilDate } from '#app/domain/dates.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { StartView } from './test-view.server.ts'

type StartPageProps = StartView & { course: { slug: string; title: string } }

/** Before the test: how long it takes, what it asks, and how earlier attempts went. */
export function StartPage(props: StartPageProps) {
  const { course, total, needed, alsoMissing, prerequisite, former, renewal } = props
  const t = useMessages()
  const locale = useLocale()
  const alsoMissingWords = renewal ? t.renewal.test.alsoMissing : t.finalTest.lessonsFirst
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <CourseBreadcrumbs course={course} />
      <PageHead title={t.finalTest.title}>
        <p className="lead">{t.finalTest.lead}</p>
      </PageHead>
      <div className="stack">
        <ul className="test-facts">
          {t.finalTest.facts(total, total, needed).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {renewal?.testFrom && (
          <Alert color="info">
            <p>{t.renewal.test.counts(formatDate(locale, renewal.testFrom))}</p>
          </Alert>
        )}
        {prerequisite ? (
          <PrerequisiteNotice {...prerequisite} />
        ) : (
          <>
            {alsoMissing.length > 0 && <p>{alsoMissingWords(t.progress.missing(alsoMissing))}</p>}
            <Form method="post">
              <input type="hidden" name="intent" value="start" />
              <Button>{former.length > 0 ? t.finalTest.again : t.finalTest.start}</Button>
            </Form>
          </>
        )}
        {former.length > 0 && <FormerAttempts courseSlug={course.slug} former={former} />}
      </div>
    </main>
  )
}

function FormerAttempts({ courseSlug, former }: { courseSlug: string; former: StartView['former'] }) {
  const t = useMessages().finalTest
  const locale = useLocale()
  return (
    <section aria-labelledby="former">
      <h2 id="former">{t.former}</h2>
      <ul className="plain-list">
        {former.map(({ id, handedInAt, correct, total, passed }) => (
          <li key={id} className="row">
            <Link to={`/kurser/${courseSlug}/proeve/${id}`}>
              {t.formerOne(formatDate(locale, civilDate(handedInAt)), correct, total)}
            </Link>
            <Tag color={passed ? 'success' : 'neutral'}>{passed ? t.passed : t.notPassed}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
