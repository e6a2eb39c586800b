import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { CourseNews } from '#app/components/course-news.tsx'
import { LessonList, type ListedLesson } from '#app/components/lesson-list.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PrerequisiteNotice, type PrerequisiteNoticeProps } from '#app/components/prerequisite-notice.tsx'
import { PrintLinks } from '#app/components/print-links.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Printable } from '#app/domain/courses/printable.ts'
import type { ToldNews } from '#app/domain/progress/course-news.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { AskedView } from './asked-view.ts'
import { AskedNotice } from './asked-notice.tsx'
import { OwnStatus, type OwnStatusProps } from './own-status.tsx'
import { RenewalCard } from './renewal-card.tsx'

type CoursePageProps = OwnStatusProps & {
  course: {
    slug: string
    title: string
    methods: Method[]
    audience: string[]
    language: string
    hours: number
    goals: string[]
    version: string
  }
  lessons: ListedLesson[]
  printable: Printable | null
  maySeeTeaching: boolean
  news: ToldNews | null
  prerequisite: PrerequisiteNoticeProps | null
  asked: AskedView | null
}

/** A course: what it is for, its lessons, and where I stand. */
export function CoursePage(props: CoursePageProps) {
  const { course, lessons, own, certificate, renewal, certificateReady } = props
  const { asked, prerequisite, printable, maySeeTeaching, news } = props
  const t = useMessages()
  const locale = useLocale()
  const { slug, title, methods, audience, language, hours, goals, version } = course
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/kurser', label: t.courses.title }]} />
      <PageHead
        title={title}
        method={methods[0]}
        eyebrow={methods.map((method) => t.shell.methods[method]).join(' \u00b7 ')}
      >
        <p className="quiet">
          {t.courses.size(lessons.length, formatNumber(locale, hours, hours % 1 ? 1 : 0))}
          {' \u00b7 '}
          {t.courses.audience(audience)}
          {' \u00b7 '}
          {t.courses.version(version)}
        </p>
      </PageHead>
      <div className="course">
        <OwnStatus
          courseSlug={slug}
          lessonsTotal={lessons.length}
          own={own}
          certificate={certificate}
          renewal={renewal}
          certificateReady={certificateReady}
        />
        <div className="stack">
          {asked && <AskedNotice asked={asked} />}
          {renewal && <RenewalCard courseSlug={slug} renewal={renewal} />}
          {news && (
            <CourseNews
              courseSlug={slug}
              language={language}
              news={news}
              certified={certificate !== null && certificate.status !== 'expired'}
            />
          )}
          {prerequisite && <PrerequisiteNotice {...prerequisite} />}
          <section aria-labelledby="goals">
            <h2 id="goals">{t.courses.goals}</h2>
            <ul className="course-goals" lang={language}>
              {goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="lessons">
            <h2 id="lessons">{t.courses.lessons}</h2>
            <div className="ds-card">
              <LessonList
                courseSlug={slug}
                language={language}
                lessons={lessons}
                testPassed={own.testPassed}
                minutes
              />
            </div>
          </section>
          {printable && (
            <section aria-labelledby="print">
              <h2 id="print">{t.library.forPrint}</h2>
              <PrintLinks courseSlug={slug} printable={printable} />
            </section>
          )}
          {maySeeTeaching && (
            <section aria-labelledby="teaching">
              <h2 id="teaching">{t.teaching.title}</h2>
              <Link to={`/kurser/${slug}/undervisning`}>{t.teaching.fromCourse}</Link>
            </section>
          )}
        </div>
      </div>
    </main>
  )
}
