import { randomUUID } from 'node:crypto'
import type { GivenLesson } from '#app/domain/courses/given-lesson.server.ts'
import { placeNow } from '#app/domain/courses/cases/branching-case.ts'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import { moved, ORDER_PARAM, orderFrom, orderParam } from '#app/domain/courses/questions/order-move.ts'
import { type AskedQuestion, saveAnswer } from '#app/domain/progress/answers.server.ts'
import type { LessonForm } from '#app/domain/progress/lesson-form.ts'
import { saveReflection } from '#app/domain/progress/reflections.server.ts'
import { choose, restart, storyOf, type ToldStory } from '#app/domain/progress/stories.server.ts'
import { saveTicks } from '#app/domain/progress/ticks.server.ts'
import { badRequest } from '#app/http/responses.ts'
import type { Messages } from '#app/i18n/messages/da.ts'
import type { LessonReply } from '#app/mdx/lesson-state.ts'

type Form = ReturnType<typeof LessonForm.parse>
type Of<Intent extends Form['intent']> = Extract<Form, { intent: Intent }>
/** A lesson, and what of it stood on the page that the form was sent from: it may be an earlier text. */
export type Where = { course: Course; lesson: Lesson; given: GivenLesson }
type Words = Messages['courses']['errors']

/**
 * Does what a form of the lesson asks for.
 * @returns the answer to it, and which part of the page it is about
 */
export function make(
  personId: string,
  where: Where,
  form: Exclude<Form, { intent: 'complete' }>,
  { courses, lesson }: Messages,
): { reply: LessonReply; about: string } {
  switch (form.intent) {
    case 'answer':
      return { reply: answer(personId, where, form, courses.errors), about: form.question }
    case 'reflect':
      return { reply: reflect(personId, where, form, courses.errors), about: form.reflection }
    case 'choose':
      return { reply: takeStep(personId, where, form, lesson.story), about: form.case }
    case 'restart':
      return { reply: beginAnew(personId, where, form), about: form.case }
    case 'tick':
      return { reply: tick(personId, where, form), about: form.tasks }
  }
}

/** Saves an answer to one of the lesson's own questions: those of the final test are not answered here. */
function answer(personId: string, where: Where, form: Of<'answer'>, t: Words): LessonReply {
  const asked = askedOnPage(where, form)
  if (!asked) throw badRequest('The lesson has no such question')
  const saved = saveAnswer(personId, asked, form)
  if (!saved) return { error: t.notPossible[asked.question.kind] }
  return { intent: 'answer', question: form.question, ...saved, nextKey: randomUUID() }
}

/**
 * An answer is marked by what was asked, also when the lesson has come in a new version since, or the
 * question in another place.
 */
function askedOnPage({ course, given }: Where, form: Of<'answer'>): AskedQuestion | null {
  const question = given.questions.find(({ id }) => id === form.question)
  return question ? { question, contentHash: given.contentHash, course } : null
}

/**
 * Moves one thing in an order that is not answered yet, for those without scripts.
 * @returns the page with the new order in its address
 */
export function moveInOrder(where: Where, form: Of<'answer'>): string {
  const { course, lesson } = where
  const { question, chosen, move } = form
  const asked = askedOnPage(where, form)?.question
  const before =
    asked?.kind === 'order' && orderFrom(`${question}:${chosen.join('.')}`, question, asked.items.length)
  if (!before) throw badRequest('There is no such order to move in')
  const [index, by] = (move ?? '').split(':').map(Number)
  const order = moved(before, index ?? 0, by === 1 ? 1 : -1)
  const search = new URLSearchParams({ [ORDER_PARAM]: orderParam(question, order) })
  return `/kurser/${course.slug}/${lesson.slug}?${search}#${question}`
}

function reflect(personId: string, where: Where, form: Of<'reflect'>, t: Words): LessonReply {
  const { reflection, text } = form
  if (!where.lesson.reflectionIds.includes(reflection)) throw badRequest('The lesson has no such reflection')
  const result = saveReflection(personId, where.course, { reflectionId: reflection, text })
  if (result.status === 'saved') return { intent: 'reflect', reflection, savedAt: result.savedAt }
  return { error: result.status === 'cpr' ? t.looksLikeCpr : t.tooLong }
}

/**
 * Takes a step in a story: the one in the words that stood on the page. Who stands elsewhere by now, or
 * chose what the story no longer offers, is shown where they are.
 */
function takeStep(
  personId: string,
  where: Where,
  form: Of<'choose'>,
  t: Messages['lesson']['story'],
): LessonReply {
  const told = requireStory(where, form.case)
  const former = where.given.cases.find(({ id }) => id === form.case) ?? told.story
  const isChosen = choose(personId, told, { ...form, choice: placeNow(told.story, former, form) })
  const story = storyOf(personId, told)
  return isChosen ? { intent: 'choose', case: form.case, story } : { error: t.elsewhere, story }
}

function beginAnew(personId: string, where: Where, form: Of<'restart'>): LessonReply {
  const told = requireStory(where, form.case)
  restart(personId, told, form.run)
  return { intent: 'restart', case: form.case, story: storyOf(personId, told) }
}

function requireStory({ course, lesson }: Where, caseId: string): ToldStory & { course: Course } {
  const story = lesson.cases.find(({ id }) => id === caseId)
  if (!story) throw badRequest('The lesson has no such story')
  return { story, contentHash: lesson.contentHash, course }
}

function tick(personId: string, { course, given }: Where, form: Of<'tick'>): LessonReply {
  const tasks = given.tasks.find(({ id }) => id === form.tasks)
  if (!tasks) throw badRequest('The lesson has no such tasks')
  const savedAt = new Date()
  saveTicks(personId, course, tasks, form, savedAt)
  return { intent: 'tick', tasks: form.tasks, done: form.done, savedAt }
}
