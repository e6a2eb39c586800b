import { randomUUID } from 'node:crypto'
import { findQuestion } from '#app/domain/courses/library.server.ts'
import { type Course, type Lesson, neighbours } from '#app/domain/courses/outline.ts'
import { saveAnswer } from '#app/domain/progress/answers.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import type { LessonForm } from '#app/domain/progress/lesson-form.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { saveReflection } from '#app/domain/progress/reflections.server.ts'
import { badRequest } from '#app/http/responses.ts'
import type { Messages } from '#app/i18n/messages/da.ts'
import type { LessonReply } from '#app/mdx/lesson-state.ts'

type Form = ReturnType<typeof LessonForm.parse>
type Of<Intent extends Form['intent']> = Extract<Form, { intent: Intent }>
type Where = { course: Course; lesson: Lesson }
type Words = Messages['courses']['errors']

/** Saves an answer to one of the lesson's own questions: those of the final test are not answered here. */
export function answer(personId: string, { lesson }: Where, form: Of<'answer'>, t: Words): LessonReply {
  const asked = lesson.questionIds.includes(form.question) ? findQuestion(form.question) : null
  if (!asked) throw badRequest('The lesson has no such question')
  const saved = saveAnswer(personId, asked, form)
  if (!saved) return { error: t.notPossible }
  return { intent: 'answer', question: form.question, ...saved, nextKey: randomUUID() }
}

export function reflect(personId: string, where: Where, form: Of<'reflect'>, t: Words): LessonReply {
  const { reflection, text } = form
  if (!where.lesson.reflectionIds.includes(reflection)) throw badRequest('The lesson has no such reflection')
  const result = saveReflection(personId, where.course, { reflectionId: reflection, text })
  if (result.status === 'saved') return { intent: 'reflect', reflection, savedAt: result.savedAt }
  return { error: result.status === 'cpr' ? t.looksLikeCpr : t.tooLong }
}

/**
 * Marks the lesson as read.
 * @returns where to go on: the next lesson, or the foot of this one while it has questions left
 */
export function complete(personId: string, { course, lesson }: Where): string {
  markAsRead(personId, course, lesson)
  const own = progressIn(personId, course).lessons.find(({ lessonId }) => lessonId === lesson.id)
  const address = `/kurser/${course.slug}`
  if (own?.status !== 'done') return `${address}/${lesson.slug}#afslut`
  const { next } = neighbours(course, lesson.id)
  return next ? `${address}/${next.slug}` : address
}
