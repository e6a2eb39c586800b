import { Link } from '@remix-run/react'
import type { LessonProgress } from '#app/domain/progress/course-progress.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { StandingTag } from './standing-tag.tsx'

export type ListedLesson = { slug: string; title: string; minutes: number } & Pick<
  LessonProgress,
  'status' | 'standing'
>

type LessonListProps = {
  courseSlug: string
  language: string
  lessons: ListedLesson[]
  testPassed: boolean
  /** The slug of the lesson that is open; none on the course's own page. */
  current?: string
  /** Also how long each takes, where there is room for it. */
  minutes?: boolean
}

/** The lessons of a course in order, each with the person's own state, and the final test at the end. */
export function LessonList({ courseSlug, language, lessons, testPassed, current, minutes }: LessonListProps) {
  const t = useMessages()
  return (
    <ol className="lesson-list">
      {lessons.map((lesson, place) => (
        <li key={lesson.slug} data-status={lesson.status}>
          <Link
            to={`/kurser/${courseSlug}/${lesson.slug}`}
            aria-current={lesson.slug === current ? 'page' : undefined}
          >
            <Mark done={lesson.status === 'done'}>{place + 1}</Mark>
            <span className="lesson-list-title">
              <span lang={language}>{lesson.title}</span> <StandingTag standing={lesson.standing} />
            </span>
            <span className={minutes ? 'lesson-list-aside' : 'visually-hidden'}>
              {minutes && `${t.courses.minutes(lesson.minutes)} \u00b7 `}
              {t.progress.lessonStatus[lesson.status]}
            </span>
          </Link>
        </li>
      ))}
      <li data-status={testPassed ? 'done' : 'untouched'}>
        <Link to={`/kurser/${courseSlug}/proeve`}>
          <Mark done={testPassed}>{lessons.length + 1}</Mark>
          <span className="lesson-list-title">{t.courses.test}</span>
          {testPassed && (
            <span className={minutes ? 'lesson-list-aside' : 'visually-hidden'}>{t.finalTest.passed}</span>
          )}
        </Link>
      </li>
    </ol>
  )
}

/** A round mark with the number, or a tick. The list itself counts, so nobody hears the number twice. */
function Mark({ done, children }: { done: boolean; children: number }) {
  return (
    <span className="lesson-mark" aria-hidden="true">
      {done ? (
        <svg viewBox="0 0 16 16" width="14" height="14">
          <path d="M2.5 8.5l3.5 4 7.5-9" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      ) : (
        children
      )}
    </span>
  )
}
