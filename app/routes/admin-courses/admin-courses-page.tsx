import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Findings } from '#app/components/findings.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Table } from '#app/components/table.tsx'
import { MethodTag, Tag } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { CheckedFile } from '#app/domain/courses/problem.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type CourseRow = {
  slug: string
  title: string
  language: string
  methods: Method[]
  version: string
  lessons: number
  underWay: number
  certified: number
  problems: { errors: number; advice: number }
}

/** The courses there are, who takes them, and what the check says of their files. */
export function AdminCoursesPage({ courses, files }: { courses: CourseRow[]; files: CheckedFile[] }) {
  const { admin, shell } = useMessages()
  const t = admin.courses
  const head = [t.course, t.methods, t.version, t.lessons, t.underWay, t.certified, t.check]
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <Table caption={t.title} captionHidden head={head}>
        {courses.map(
          ({ slug, title, language, methods, version, lessons, underWay, certified, problems }) => (
            <tr key={slug}>
              <th scope="row" lang={language}>
                <Link className="ds-link" to={`/kurser/${slug}/undervisning`}>
                  {title}
                </Link>
              </th>
              <td>
                <span className="row">
                  {methods.map((method) => (
                    <MethodTag key={method} method={method} />
                  ))}
                </span>
              </td>
              <td>{version}</td>
              <td>{lessons}</td>
              <td>{underWay}</td>
              <td>{certified}</td>
              <td>
                {problems.errors > 0 ? (
                  <Tag color="danger">{t.errors(problems.errors)}</Tag>
                ) : (
                  <Tag color="success">{t.inOrder}</Tag>
                )}
                {problems.advice > 0 && ` ${t.advice(problems.advice)}`}
              </td>
            </tr>
          ),
        )}
      </Table>
      <section>
        <h2>{t.found}</h2>
        <Findings files={files} />
      </section>
    </main>
  )
}
