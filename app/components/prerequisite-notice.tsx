import { Link } from '@remix-run/react'
import type { Prerequisite } from '#app/domain/progress/prerequisites.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Tag } from './tag.tsx'

type Named = { id: string; slug: string; title: string }

export type PrerequisiteNoticeProps = { asked: Prerequisite; courses: Named[] }

/** Says which courses come first, with a way to each. Advice for reading, a condition for the final test. */
export function PrerequisiteNotice({ asked, courses }: PrerequisiteNoticeProps) {
  const t = useMessages().courses
  return (
    <Alert color="info">
      <h2 className="ds-heading" data-size="2xs">
        {t.prerequisiteTitle}
      </h2>
      <p>{t.prerequisite[asked.kind]}</p>
      <Parts of={asked.kind === 'course' ? [asked] : asked.of} courses={courses} />
      <p>{t.readAlready}</p>
    </Alert>
  )
}

function Parts({ of, courses }: { of: Prerequisite[]; courses: Named[] }) {
  return (
    <ul>
      {of.map((asked, place) => (
        <li key={place}>
          <Part asked={asked} courses={courses} />
        </li>
      ))}
    </ul>
  )
}

/** A course, or in a list of its own what it takes instead: "one of these". */
function Part({ asked, courses }: PrerequisiteNoticeProps) {
  const t = useMessages().courses
  if (asked.kind !== 'course') {
    return (
      <>
        {t.prerequisiteParts[asked.kind]}
        <Parts of={asked.of} courses={courses} />
      </>
    )
  }
  const course = courses.find(({ id }) => id === asked.courseId)
  if (!course) return t.unknownCourse
  return (
    <>
      <Link className="ds-link" to={`/kurser/${course.slug}`}>
        {course.title}
      </Link>
      {asked.isMet && (
        <>
          {' '}
          <Tag color="success">{t.prerequisiteMet}</Tag>
        </>
      )}
    </>
  )
}
