import { beforeEach, expect, test } from 'vitest'
import {
  findCourse,
  findQuestion,
  loadLibrary,
  recordLibraryWith,
} from '#app/domain/courses/library.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import { saveAnswer } from '#app/domain/progress/answers.server.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { handIn, saveTestAnswers } from '#app/domain/progress/hand-in.server.ts'
import { taughtQuestions } from '#app/domain/teaching/questions.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { frontMatter, makeCourses, quiz, writeCourses } from '#tests/domain/courses/sample-courses.ts'
import { createPerson } from '#tests/support/people.ts'

const QUESTION = 'pr-1-l2-q1'
const [RIGHT, WRONG] = [0, 1]
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))
const SECOND = 'proevekursus/02-den-anden.mdx'
const lesson = (text: string, right = 'Ja') => ({
  [SECOND]: `${frontMatter('pr-1-l2', 'Den anden')}\n${text}\n\n${quiz(QUESTION, right)}`,
})

recordLibraryWith(registerContent)
beforeEach(async () => {
  db.delete(people).run()
  env.COURSES_DIR = makeCourses()
  await loadLibrary()
})

const theCourse = () => {
  const course = findCourse('proevekursus')
  if (!course) throw new Error('The sample course did not load')
  return course
}

const difficulty = async (id = QUESTION) =>
  (await taughtQuestions(theCourse())).find((one) => one.id === id)?.difficulty

function answer(personId: string, choice: number, { key = 'k1', minute = 0 } = {}) {
  const asked = findQuestion(QUESTION)
  if (asked) saveAnswer(personId, asked, { key, chosen: [String(choice)] }, at(minute))
}

const chosenBy = (people: number) => ({ chosen: { people } })

const byPeople = (count: number, choice: number) => {
  const all = Array.from({ length: count }, () => createPerson().id)
  for (const id of all) answer(id, choice)
  return all
}

/** Hands a test in in which these questions are answered, by the text of the option. */
function takeTest(personId: string, given: Record<string, string>, minute = 0) {
  const course = theCourse()
  startAttempt(personId, course, at(minute))
  const attempt = findOpenAttempt(personId, course)
  const chosen = Object.fromEntries(
    (attempt?.questions ?? []).map(({ id, options }) => [
      id,
      [options.indexOf(given[id] ?? '')].filter((place) => place >= 0),
    ]),
  )
  handIn(personId, course, { attemptId: attempt?.id ?? '', chosen }, at(minute))
}

test('four people are too few to tell of, the fifth makes it known, and each answer is counted', async () => {
  expect(await difficulty()).toEqual({ status: 'unanswered' })
  byPeople(4, RIGHT)
  expect(await difficulty()).toEqual({ status: 'too-few' })
  byPeople(1, RIGHT)
  expect(await difficulty()).toMatchObject({ people: 5, share: 1 })
  byPeople(5, WRONG)
  expect(await difficulty()).toMatchObject({ people: 10, share: 0.5, options: [chosenBy(5), chosenBy(5)] })
})

test('what a person answers after the first time changes nothing', async () => {
  for (const id of byPeople(5, WRONG)) answer(id, RIGHT, { key: 'k2', minute: 1 })
  expect(await difficulty()).toMatchObject({ people: 5, share: 0, options: [chosenBy(0), chosenBy(5)] })
})

test('a form that is sent again is neither another answer nor a later one', async () => {
  for (const id of byPeople(5, WRONG)) {
    answer(id, RIGHT, { key: 'k2', minute: 1 })
    answer(id, WRONG, { key: 'k1', minute: 2 })
  }
  expect(await difficulty()).toMatchObject({ people: 5, share: 0 })
})

test('a better reason leaves the answers to a question, and a reworded question has none yet', async () => {
  byPeople(5, RIGHT)
  const better = lesson('En anden tekst.')[SECOND].replaceAll('Hemmelig grund', 'En bedre grund')
  writeCourses(env.COURSES_DIR, { [SECOND]: better })
  await loadLibrary()
  expect(await difficulty()).toMatchObject({ people: 5 })

  writeCourses(env.COURSES_DIR, lesson('En anden tekst.', 'Jo'))
  await loadLibrary()
  expect(await difficulty()).toEqual({ status: 'unanswered' })

  byPeople(5, WRONG)
  expect(await difficulty()).toMatchObject({ people: 5, share: 0 })
})

test('a reworded question of the final test has no answers yet, and the others keep theirs', async () => {
  for (let count = 0; count < 5; count++) takeTest(createPerson().id, { 'pr-1-p01': 'Ja' })
  const bank = `---\nid: pr-1-p\ntitle: Prøve\n---\n\n${quiz('pr-1-p01', 'Jo')}\n${quiz('pr-1-p02')}`
  writeCourses(env.COURSES_DIR, { 'proevekursus/proeve.mdx': bank })
  await loadLibrary()
  expect(await difficulty('pr-1-p01')).toEqual({ status: 'unanswered' })
  expect(await difficulty('pr-1-p02')).toMatchObject({ people: 5 })
})

test('of the final test the first that was handed in counts, also what was left open in it', async () => {
  const all = Array.from({ length: 10 }, () => createPerson().id)
  for (const [place, id] of all.entries()) {
    takeTest(id, place < 5 ? {} : { 'pr-1-p01': 'Ja', 'pr-1-p02': 'Nej' }, 0)
    takeTest(id, { 'pr-1-p01': 'Ja', 'pr-1-p02': 'Ja' }, 1)
  }
  expect(await difficulty('pr-1-p01')).toMatchObject({
    people: 10,
    share: 0.5,
    options: [chosenBy(5), chosenBy(0)],
  })
  expect(await difficulty('pr-1-p02')).toMatchObject({
    people: 10,
    share: 0,
    options: [chosenBy(0), chosenBy(5)],
  })
})

test('a test that is not handed in counts for nothing, and five by one person are one person', async () => {
  const { id } = createPerson()
  for (const minute of [0, 1, 2, 3, 4]) takeTest(id, { 'pr-1-p01': 'Ja' }, minute)
  for (let count = 0; count < 4; count++) {
    const other = createPerson().id
    startAttempt(other, theCourse())
    const attemptId = findOpenAttempt(other, theCourse())?.id ?? ''
    saveTestAnswers(other, theCourse(), { attemptId, chosen: { 'pr-1-p01': [0] } })
  }
  expect(await difficulty('pr-1-p01')).toEqual({ status: 'too-few' })
})

test('each question stands where its file has it, those of the test last', async () => {
  expect(
    (await taughtQuestions(theCourse())).map(({ id, lesson, place }) => [id, lesson?.slug, place]),
  ).toEqual([
    ['pr-1-l1-q1', 'den-foerste', { file: 'proevekursus/01-den-foerste.mdx', line: 21 }],
    ['pr-1-l2-q1', 'den-anden', { file: 'proevekursus/02-den-anden.mdx', line: 13 }],
    ['pr-1-p01', undefined, { file: 'proevekursus/proeve.mdx', line: 6 }],
    ['pr-1-p02', undefined, { file: 'proevekursus/proeve.mdx', line: 17 }],
  ])
})
