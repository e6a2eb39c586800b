import { Link } from '@remix-run/react'
import { LessonList } from '#app/components/lesson-list.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { methodColor } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { LessonView } from './lesson-view.server.ts'

type OutlineProps = { course: LessonView['course']; current: { slug: string; number: number } }

/** The lessons of the course beside the text. Where there is no room beside it, one line that unfolds. */
export function Outline({ course, current }: OutlineProps) {
  const t = useMessages()
  const total = course.lessons.length
  const left = course.minutesLeft > 0 ? ` \u00b7 ${t.progress.minutesLeft(course.minutesLeft)}` : ''
  return (
    <nav className="outline" aria-label={t.courses.reader.outline}>
      {/* The key folds it again on the way to another lesson. */}
      <details key={current.slug}>
        <summary>{t.courses.reader.place(current.number, total)}</summary>
        <div className="outline-head">
          <p className="eyebrow" data-color={course.method && methodColor(course.method)}>
            {course.method && t.shell.methods[course.method]}
          </p>
          <p className="outline-course" lang={course.language}>
            <Link to={`/kurser/${course.slug}`}>{course.title}</Link>
          </p>
          <ProgressBar
            done={course.lessonsDone}
            total={total}
            label={t.progress.lessonsDone(course.lessonsDone, total) + left}
          />
        </div>
        <LessonList
          courseSlug={course.slug}
          language={course.language}
          lessons={course.lessons}
          testPassed={course.testPassed}
          current={current.slug}
        />
      </details>
    </nav>
  )
}
