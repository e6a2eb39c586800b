import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { methodColor } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LessonBody } from '#app/mdx/lesson-body.tsx'

type SummaryPageProps = {
  course: { slug: string; title: string; method: Method | undefined; language: string }
  summary: { title: string; contentHash: string }
}

/** A course on the one page that is pinned on the wall. */
export function SummaryPage({ course, summary }: SummaryPageProps) {
  const t = useMessages()
  return (
    <main className="page summary-page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/bibliotek', label: t.library.title }]} />
      <article className="reader-page summary" data-lesson-module={summary.contentHash}>
        <p
          className="eyebrow"
          data-color={course.method && methodColor(course.method)}
          lang={course.language}
        >
          {course.title}
        </p>
        <h1 className="ds-heading" lang={course.language}>
          {summary.title}
        </h1>
        <p className="quiet no-print">
          {t.library.howToPrint} <Link to={`/kurser/${course.slug}`}>{t.library.toCourse}</Link>
        </p>
        <LessonBody contentHash={summary.contentHash} language={course.language} />
      </article>
    </main>
  )
}
