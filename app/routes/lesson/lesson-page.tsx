import { useMemo } from 'react'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LessonBody } from '#app/mdx/lesson-body.tsx'
import { type LessonProblem, LessonStateContext } from '#app/mdx/lesson-state.ts'
import { LessonNews } from './lesson-news.tsx'
import { FinishLesson } from './finish-lesson.tsx'
import { LessonSources } from './lesson-sources.tsx'
import type { LessonView } from './lesson-view.server.ts'
import { Outline } from './outline.tsx'

type LessonPageProps = { view: LessonView; problem: LessonProblem | null }

/** The reader: the course's outline, the lesson, its sources, and the way on. */
export function LessonPage({ view, problem }: LessonPageProps) {
  const t = useMessages().courses
  const { course, lesson, previous, next, answers, reflections, cases, ticks, key } = view
  const { contentHash } = lesson
  const action = `/kurser/${course.slug}/${lesson.slug}`
  const state = useMemo(
    () => ({ answers, reflections, cases, ticks, contentHash, action, problem, keyFor: () => key }),
    [answers, reflections, cases, ticks, contentHash, action, problem, key],
  )
  return (
    <main className="reader" id="indhold" tabIndex={-1}>
      <Outline course={course} current={lesson} />
      {/* The key makes another lesson another page: nothing chosen in the one stays in the other. */}
      <article className="reader-page" key={lesson.slug} data-lesson-module={lesson.contentHash}>
        <CourseBreadcrumbs course={course} />
        <h1 className="ds-heading" lang={course.language}>
          {lesson.title}
        </h1>
        <p className="quiet">
          {t.reader.place(lesson.number, course.lessons.length)} &middot; {t.minutes(lesson.minutes)}
        </p>
        <LessonNews courseSlug={course.slug} standing={lesson.standing} news={view.news} />
        <section className="reader-goals" aria-labelledby="goals">
          <h2 className="eyebrow" id="goals">
            {t.reader.goals}
          </h2>
          <ul lang={course.language}>
            {lesson.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
        <LessonStateContext.Provider value={state}>
          <LessonBody contentHash={lesson.contentHash} language={course.language} />
        </LessonStateContext.Provider>
        <LessonSources sources={lesson.sources} />
        <FinishLesson course={course} lesson={lesson} previous={previous} next={next} />
      </article>
    </main>
  )
}
