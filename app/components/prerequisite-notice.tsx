import { Link } from '@remix-run/react'
import type { MissingPrerequisite } from '#app/domain/progress/prerequisites.ts'
import type { Messages } from '#app/i18n/messages/da.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'

type Named = { id: string; slug: string; title: string }

/** Says which courses come first, with a way to each. Advice for reading, a condition for the final test. */
export function PrerequisiteNotice({ missing, courses }: { missing: MissingPrerequisite; courses: Named[] }) {
  const t = useMessages().courses
  return (
    <Alert color="info">
      <h2 className="ds-heading" data-size="2xs">
        {t.prerequisiteTitle}
      </h2>
      <p>{t.prerequisite(inWords(missing, courses, t))}</p>
      <ul>
        {courses.map(({ id, slug, title }) => (
          <li key={id}>
            <Link className="ds-link" to={`/kurser/${slug}`}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** "Introduktion til Housing First", "A og B", "A eller B". */
function inWords(missing: MissingPrerequisite, courses: Named[], t: Messages['courses']): string {
  if (missing.kind === 'course') {
    return courses.find(({ id }) => id === missing.courseId)?.title ?? t.unknownCourse
  }
  const parts = missing.of.map((part) => inWords(part, courses, t))
  return missing.kind === 'all' ? t.allOf(parts) : t.anyOf(parts)
}
