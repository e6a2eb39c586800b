import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { methodColor, Tag } from '#app/components/tag.tsx'
import type { HolderStatus } from '#app/domain/certificates/validity.ts'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Problem } from '#app/domain/courses/problem.ts'
import type { Missing } from '#app/domain/progress/course-progress.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CourseProblems } from './course-problems.tsx'

type CourseCard = {
  slug: string
  title: string
  language: string
  hours: number
  lessonsTotal: number
  lessonsDone: number
  begun: boolean
  missing: Missing[]
  certificate: { expiresOn: string; status: HolderStatus } | null
}

type CourseCataloguePageProps = { groups: { method: Method; courses: CourseCard[] }[]; problems: Problem[] }

/** Every course by method, each with how far I am. */
export function CourseCataloguePage({ groups, problems }: CourseCataloguePageProps) {
  const t = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.courses.title}>
        <p className="lead">{t.courses.lead}</p>
      </PageHead>
      {problems.length > 0 && <CourseProblems problems={problems} />}
      {groups.length === 0 && <p>{t.courses.empty}</p>}
      {groups.map(({ method, courses }) => (
        <section key={method} aria-labelledby={`metode-${method}`}>
          <h2 className="method-heading" id={`metode-${method}`} data-color={methodColor(method)}>
            {t.shell.methods[method]}
          </h2>
          <ul className="cards plain-list">
            {courses.map((course) => (
              <li key={course.slug}>
                <CourseTeaser course={course} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function CourseTeaser({ course }: { course: CourseCard }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <Card className="course-card">
      <h3 className="ds-heading" data-size="xs" lang={course.language}>
        <Link to={`/kurser/${course.slug}`}>{course.title}</Link>
      </h3>
      <p className="quiet">
        {t.courses.size(course.lessonsTotal, formatNumber(locale, course.hours, course.hours % 1 ? 1 : 0))}
      </p>
      <OwnState course={course} />
    </Card>
  )
}

/** The proof I hold or held, how far I am, or that I have not begun. */
function OwnState({ course }: { course: CourseCard }) {
  const t = useMessages()
  const locale = useLocale()
  const { certificate, missing, begun, lessonsDone, lessonsTotal } = course
  if (certificate) {
    const isExpired = certificate.status === 'expired'
    const date = formatDate(locale, certificate.expiresOn)
    return (
      <>
        <p>
          <Tag color={isExpired ? 'neutral' : 'success'}>
            {isExpired ? t.certificates.status.expired : t.progress.complete}
          </Tag>
        </p>
        <p className="quiet">{isExpired ? t.courses.certificateExpired(date) : t.courses.validUntil(date)}</p>
      </>
    )
  }
  if (!begun) {
    return (
      <p>
        <Tag>{t.progress.notBegun}</Tag>
      </p>
    )
  }
  return (
    <>
      <ProgressBar
        done={lessonsDone}
        total={lessonsTotal}
        label={t.progress.lessonsDone(lessonsDone, lessonsTotal)}
      />
      {missing.length > 0 && (
        <p className="quiet">{t.progress.missingForCertificate(t.progress.missing(missing))}</p>
      )}
    </>
  )
}
