import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { LessonView } from './lesson-view.server.ts'
import { MarkAsRead } from './mark-as-read.tsx'

/** The foot of a lesson: mark it as read, what it still lacks, and the way to its neighbours. */
export function FinishLesson({
  course,
  lesson,
  previous,
  next,
}: Pick<LessonView, 'course' | 'lesson' | 'previous' | 'next'>) {
  const { courses, renewal } = useMessages()
  const t = courses.reader
  const address = `/kurser/${course.slug}`
  return (
    <section className="reader-finish" id="afslut" aria-labelledby="finish">
      <h2 id="finish">{t.finish}</h2>
      {lesson.read && <p>{lesson.done ? t.done : t.read}</p>}
      {lesson.renewal && <p>{renewal.lesson[lesson.renewal]}</p>}
      {lesson.unanswered.length > 0 && <Unanswered questions={lesson.unanswered} />}
      <MarkAsRead address={`${address}/${lesson.slug}`} lesson={lesson} isLast={next === null} />
      <nav className="pager" aria-label={t.neighbours}>
        {previous ? (
          <Link className="pager-link" to={`${address}/${previous.slug}`} rel="prev">
            <span className="quiet">{t.previous}</span>
            <span lang={course.language}>{previous.title}</span>
          </Link>
        ) : (
          <Link className="pager-link" to={address}>
            {t.toCourse}
          </Link>
        )}
        {next ? (
          <Link className="pager-link" to={`${address}/${next.slug}`} rel="next">
            <span className="quiet">{t.next}</span>
            <span lang={course.language}>{next.title}</span>
          </Link>
        ) : (
          <ButtonLink variant={lesson.read ? 'primary' : 'secondary'} to={`${address}/proeve`}>
            {t.toTest}
          </ButtonLink>
        )}
      </nav>
    </section>
  )
}

/** Which questions the lesson still lacks, each with the way back to it. */
function Unanswered({ questions }: { questions: { id: string; number: number }[] }) {
  const t = useMessages().courses.reader
  return (
    <Alert color="info">
      <p>{t.unanswered(questions.length)}</p>
      <ul className="row plain-list">
        {questions.map(({ id, number }) => (
          <li key={id}>
            <a href={`#${id}`}>{t.question(number)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
