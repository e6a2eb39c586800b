import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PrintLinks } from '#app/components/print-links.tsx'
import { methodColor } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Printable } from '#app/domain/courses/printable.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type PrintableCourse = { slug: string; title: string; language: string; printable: Printable }
type LibraryPageProps = { shelves: { method: Method; courses: PrintableCourse[] }[] }

/** What can be printed, by method, and the way to the glossary. */
export function LibraryPage({ shelves }: LibraryPageProps) {
  const t = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.library.title}>
        <p className="lead">{t.library.lead}</p>
        <p>
          <Link to="/ordbog">{t.library.glossary.title}</Link>
          {' \u00b7 '}
          <Link to="/soeg">{t.search.title}</Link>
        </p>
      </PageHead>
      {shelves.length === 0 && <p>{t.library.empty}</p>}
      {shelves.map(({ method, courses }) => (
        <section key={method} aria-labelledby={`metode-${method}`}>
          <h2 className="method-heading" id={`metode-${method}`} data-color={methodColor(method)}>
            {t.shell.methods[method]}
          </h2>
          <ul className="cards plain-list">
            {courses.map(({ slug, title, language, printable }) => (
              <li key={slug}>
                <Card className="course-card">
                  <h3 className="ds-heading" data-size="xs" lang={language}>
                    {title}
                  </h3>
                  <PrintLinks courseSlug={slug} printable={printable} />
                </Card>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
