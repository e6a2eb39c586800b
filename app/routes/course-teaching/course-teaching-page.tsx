import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { CheckedFile } from '#app/domain/courses/problem.ts'
import type { DueSource } from '#app/domain/teaching/sources-due.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { DueSources } from './due-sources.tsx'
import { Findings } from '#app/components/findings.tsx'
import { QuestionList, type QuestionListProps } from './question-list.tsx'
import { type ShownStop, StopsTable } from './stops-table.tsx'
import { type ReleasedVersion, VersionsTable } from './versions-table.tsx'

type CourseTeachingPageProps = Omit<QuestionListProps, 'courseSlug' | 'language'> & {
  course: { slug: string; title: string; language: string; days: number }
  findings: CheckedFile[]
  stops: ShownStop[]
  sources: DueSource[]
  versions: ReleasedVersion[]
}

/** What those who write and teach a course need to know to make it better. */
export function CourseTeachingPage(props: CourseTeachingPageProps) {
  const { course, findings, order, questions, stops, sources, versions } = props
  const { slug, title, language, days } = course
  const { approvals, teaching: t } = useMessages()
  const sections: { id: string; heading: string; content: ReactNode }[] = [
    { id: 'tjek', heading: t.findings.title, content: <Findings files={findings} /> },
    {
      id: 'spoergsmaal',
      heading: t.questions.title,
      content: <QuestionList courseSlug={slug} language={language} order={order} questions={questions} />,
    },
    { id: 'gaaet-i-staa', heading: t.stops.title, content: <StopsTable language={language} stops={stops} /> },
    {
      id: 'kilder',
      heading: t.sources.title,
      content: <DueSources courseSlug={slug} language={language} sources={sources} />,
    },
    { id: 'versioner', heading: t.versions.title, content: <VersionsTable versions={versions} /> },
  ]
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <CourseBreadcrumbs course={course} />
      <PageHead title={t.title} eyebrow={<span lang={language}>{title}</span>}>
        <p>{t.lead}</p>
        {days > 0 && (
          <p>
            <Link to={`/kurser/${slug}/fremmoede`}>{approvals.days.fromTeaching}</Link>
          </p>
        )}
      </PageHead>
      <nav className="no-print" aria-label={t.contents}>
        <ul className="teaching-contents row">
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, heading, content }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {content}
        </section>
      ))}
    </main>
  )
}
