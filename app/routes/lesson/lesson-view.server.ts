import { randomUUID } from 'node:crypto'
import { presentLesson } from '#app/domain/courses/given-lesson.server.ts'
import { type Course, type Lesson, neighbours } from '#app/domain/courses/outline.ts'
import { findCourseNews } from '#app/domain/progress/course-news.server.ts'
import { latestAnswers } from '#app/domain/progress/answers.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { renewalIn } from '#app/domain/progress/renewals.server.ts'
import { reflectionsOf } from '#app/domain/progress/reflections.server.ts'
import { storiesOf } from '#app/domain/progress/stories.server.ts'
import { ticksOf } from '#app/domain/progress/ticks.server.ts'

const toNeighbour = (lesson: Lesson | null) => lesson && { slug: lesson.slug, title: lesson.title }

/**
 * What the page of a lesson shows to one person. Of a question's key and reasons it holds those that
 * the person has answered, and no others; of a story, what the choices mean once it has ended.
 */
export function lessonView(personId: string, course: Course, lesson: Lesson) {
  const progress = progressIn(personId, course)
  const place = course.lessons.indexOf(lesson)
  const own = progress.lessons[place]
  const renewed = renewalIn(personId, course)?.progress.lessons.find(({ lesson: { id } }) => id === lesson.id)
  const { previous, next } = neighbours(course, lesson.id)
  return {
    course: {
      slug: course.slug,
      title: course.title,
      method: course.methods[0],
      language: course.language,
      lessonsDone: progress.lessonsDone,
      minutesLeft: progress.minutesLeft,
      testPassed: progress.bestTest?.passed ?? false,
      lessons: course.lessons.map(({ slug, title, minutes }, index) => ({
        slug,
        title,
        minutes,
        status: progress.lessons[index]?.status ?? 'untouched',
        standing: progress.lessons[index]?.standing ?? null,
      })),
    },
    lesson: {
      slug: lesson.slug,
      title: lesson.title,
      minutes: lesson.minutes,
      goals: lesson.goals,
      sources: lesson.sources,
      contentHash: lesson.contentHash,
      number: place + 1,
      standing: own?.standing ?? null,
      read: own?.read ?? false,
      done: own?.status === 'done',
      // Whether a renewal asks for the lesson once more; null: it does not.
      renewal: renewed ? (renewed.done ? ('read' as const) : ('asked' as const)) : null,
      unanswered: (own?.unanswered ?? []).map((id) => ({ id, number: lesson.questionIds.indexOf(id) + 1 })),
    },
    news: findCourseNews(personId, course, progress),
    previous: toNeighbour(previous),
    next: toNeighbour(next),
    answers: latestAnswers(personId, presentLesson(lesson)),
    reflections: reflectionsOf(personId, lesson.reflectionIds),
    cases: storiesOf(personId, lesson),
    ticks: ticksOf(personId, lesson.tasks),
    key: randomUUID(),
  }
}

export type LessonView = ReturnType<typeof lessonView>
