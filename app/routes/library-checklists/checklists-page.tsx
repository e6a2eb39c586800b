import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type Checklist = { id: string; title: string; items: string[] }
type ChecklistsPageProps = {
  course: { slug: string; title: string; language: string }
  lessons: { slug: string; title: string; tasks: Checklist[] }[]
}

/** All checklists of a course, lesson by lesson, with boxes to tick on paper. */
export function ChecklistsPage({ course, lessons }: ChecklistsPageProps) {
  const t = useMessages().library
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/bibliotek', label: t.title }]} />
      <PageHead title={t.checklists} eyebrow={<span lang={course.language}>{course.title}</span>}>
        <p className="no-print">
          {t.checklistsLead} {t.howToPrint}
        </p>
      </PageHead>
      {lessons.map(({ slug, title, tasks }) => (
        <section key={slug} aria-labelledby={slug} lang={course.language}>
          <h2 id={slug}>
            <Link to={`/kurser/${course.slug}/${slug}`}>{title}</Link>
          </h2>
          {tasks.map((list) => (
            <div className="checklist" key={list.id} id={list.id}>
              <h3>{list.title}</h3>
              <ul>
                {list.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </main>
  )
}
