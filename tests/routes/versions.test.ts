import { rmSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findCourse } from '#app/domain/courses/library.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { env } from '#app/http/env.server.ts'
import { action as courseAction, loader as courseLoader } from '#app/routes/course/route.tsx'
import { action as testAction, loader as testLoader } from '#app/routes/final-test/route.tsx'
import { loader as homeLoader } from '#app/routes/home/route.tsx'
import { action as lessonAction, loader as lessonLoader } from '#app/routes/lesson/route.tsx'
import { loader as resultLoader } from '#app/routes/test-result/route.tsx'
import { db } from '#db/client.server.ts'
import { answers } from '#db/schema/index.ts'
import { frontMatter, makeCourses, quiz } from '#tests/domain/courses/sample-courses.ts'
import { keyNamed, passTest, takeLessons, testAnswers } from '#tests/support/answers.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'

const COURSE = { course: 'proevekursus' }
const LESSON = { ...COURSE, lesson: 'den-anden' }
const SECOND = 'proevekursus/02-den-anden.mdx'
const BANK = 'proevekursus/proeve.mdx'
const ADDRESS = '/kurser/proevekursus'
const NAME = 'den-anden'

const second = (text: string, question = quiz('pr-1-l2-q1')) =>
  `${frontMatter('pr-1-l2', 'Den anden')}\n${text}\n\n${question}`
const bank = (...questions: string[]) =>
  ['---\nid: pr-1-p\ntitle: Afsluttende prøve\n---\n', ...questions].join('\n')

let person = { id: '' }
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}) // what is not released is told in the log
  env.COURSES_DIR = makeCourses()
  person = createPerson()
  major += 1
  await letGoLive({ [SECOND]: second(`Tekst ${major}.`) }, { version: at(0, 0), change: 'major' })
})
afterEach(() => rmSync(env.COURSES_DIR, { recursive: true }))

// What is registered stays so, and so each test has a major number of its own.
let major = 0
const at = (minor: number, patch: number) => `${major}.${minor}.${patch}`

const minorOf = (text: string) =>
  letGoLive({ [SECOND]: second(text) }, { version: at(1, 0), change: 'minor' })
const patchOf = (text: string) =>
  letGoLive({ [SECOND]: second(text) }, { version: at(0, 1), change: 'patch' })
async function majorOf(text: string, redo: ('lessons' | 'test')[] = ['lessons']) {
  major += 1
  await letGoLive({ [SECOND]: second(text) }, { version: at(0, 0), change: 'major', redo })
}

function course() {
  const found = findCourse('proevekursus')
  if (!found) throw new Error('The course is not there')
  return found
}

async function open<T>(loader: Parameters<typeof call<T>>[0], path: string, params: Record<string, string>) {
  const view = await call(loader, await requestFrom(person, path), params)
  if (view instanceof Response) throw new Error(`${path} answered ${view.status}`)
  return view
}
const coursePage = () => open(courseLoader, ADDRESS, COURSE)
const lessonPage = () => open(lessonLoader, `${ADDRESS}/${NAME}`, LESSON)
const home = async () => (await open(homeLoader, '/', {})).mine

const post = async (fields: Record<string, string>) =>
  call(lessonAction, await requestFrom(person, `${ADDRESS}/${NAME}`, formOf(fields)), LESSON)
/** Marks the second lesson as read, from the page as it is or from one of before. */
const complete = (content?: string) => post({ intent: 'complete', ...(content && { content }) })
const answersOf = (personId: string) => db.select().from(answers).where(eq(answers.personId, personId)).all()
const standings = async () => (await coursePage()).lessons.map(({ standing }) => standing)

describe('a minor version', () => {
  test('is told to those who had read what it changed, until they have seen it', async () => {
    takeLessons(person.id, course())
    await minorOf('Noget nyt.')

    expect(await standings()).toEqual(['current', 'news'])
    const { lesson } = await lessonPage()
    expect(lesson).toMatchObject({ standing: 'news', read: true, done: true })
    expect((await home())?.changed).toMatchObject([{ to: `${ADDRESS}/${NAME}`, standing: 'news' }])

    await complete(lesson.contentHash)
    expect(await standings()).toEqual(['current', 'current'])
    expect((await home())?.changed).toEqual([])
  })

  test('is told to those in the middle of the course, until they say that they have seen it', async () => {
    await complete()
    await minorOf('Noget nyt.')
    await post({ intent: 'answer', question: 'pr-1-l2-q1', key: keyNamed('k'), chosen: '0' })

    const { news } = await coursePage()
    expect(news).toMatchObject({
      version: at(1, 0),
      lessons: [{ slug: NAME, again: false }],
      testAgain: false,
    })
    expect((await lessonPage()).news).toMatchObject({ version: at(1, 0) })

    const seen = await requestFrom(person, ADDRESS, formOf({ version: news?.version ?? '' }))
    expect(await call(courseAction, seen, COURSE)).toMatchObject({ status: 302 })
    expect((await coursePage()).news).toBeNull()
    expect((await coursePage()).lessons[1]?.standing).toBe('news')
  })

  test('is nothing to those who begin in it', async () => {
    await minorOf('Noget nyt.')
    await complete()
    expect((await coursePage()).news).toBeNull()
    expect(await standings()).toEqual([null, 'current'])
  })

  test('that nobody has released is not to be seen beforehand, and a form without one is none', async () => {
    const empty = await requestFrom(person, ADDRESS, formOf({}))
    expect(await call(courseAction, empty, COURSE)).toMatchObject({ status: 400 })
    await complete()
    const early = await requestFrom(person, ADDRESS, formOf({ version: at(9, 9) }))
    await call(courseAction, early, COURSE)
    await minorOf('Noget nyt.')
    expect((await coursePage()).news).toMatchObject({ version: at(1, 0) })
  })
})

describe('a patch', () => {
  test('is told to nobody', async () => {
    takeLessons(person.id, course())
    await patchOf('En slåfejl mindre.')
    expect(await standings()).toEqual(['current', 'current'])
    expect((await coursePage()).news).toBeNull()
    expect((await home())?.changed).toEqual([])
  })
})

describe('a major version', () => {
  test('must be read again where it has changed; answers and the certificate stand', async () => {
    takeLessons(person.id, course())
    passTest(person.id, course())
    const [certificate] = storedCertificates(person)
    expect(certificate).toBeDefined()
    await majorOf('En ny lov.')

    const view = await coursePage()
    expect(view.own).toMatchObject({ lessonsDone: 1, testPassed: true, next: { slug: NAME } })
    expect(view.certificate?.status).toBe('valid')
    expect(view.news).toMatchObject({ lessons: [{ slug: NAME, again: true }] })
    const { lesson, ...page } = await lessonPage()
    expect(lesson).toMatchObject({ standing: 'again', read: false, done: false, unanswered: [] })
    expect(Object.keys(page.answers)).toEqual(['pr-1-l2-q1'])

    await complete(lesson.contentHash)
    expect(await standings()).toEqual(['current', 'current'])
    expect(progressIn(person.id, course()).complete).toBe(true)
    expect(storedCertificates(person)).toEqual([certificate])
  })

  test('is not read by marking a page that was open from before', async () => {
    takeLessons(person.id, course())
    const { lesson: former } = await lessonPage()
    await majorOf('En ny lov.')
    await complete(former.contentHash)
    expect((await lessonPage()).lesson).toMatchObject({ standing: 'again', done: false })

    const newcomer = createPerson()
    person = newcomer
    await complete(former.contentHash)
    expect((await lessonPage()).lesson.standing).toBe('again')
  })

  test('asks for the test again when it says so, and a test from after it counts', async () => {
    passTest(person.id, course())
    await majorOf('En ny lov.', ['test'])
    expect((await coursePage()).own.testPassed).toBe(false)
    passTest(person.id, course())
    expect((await coursePage()).own.testPassed).toBe(true)
  })

  test('asks for it again of those who had begun on the one before, however late they hand in', async () => {
    const postTest = async (fields: Record<string, string | string[]>) =>
      call(testAction, await requestFrom(person, `${ADDRESS}/proeve`, formOf(fields)), COURSE)
    await postTest({ intent: 'start' })
    const { attempt } = await open(testLoader, `${ADDRESS}/proeve`, COURSE)
    await majorOf('En ny lov.', ['test'])
    await postTest({
      ...testAnswers(person.id, course(), true),
      intent: 'hand-in',
      attempt: attempt?.id ?? '',
    })
    expect((await coursePage()).own.testPassed).toBe(false)
  })
})

describe('what is under way when the content changes', () => {
  const answerWith = (content: string, place: string) =>
    post({ intent: 'answer', question: 'pr-1-l2-q1', key: keyNamed('k'), chosen: place, content })
  const TURNED = `<Quiz id="pr-1-l2-q1">

Er det forkert?

- [ ] Ja
  > Hemmelig grund for det forkerte.
- [x] Nej
  > Hemmelig grund for det rigtige.

</Quiz>
`
  const turn = () =>
    letGoLive({ [SECOND]: second('Vendt om.', TURNED) }, { version: at(1, 0), change: 'minor' })

  test('an answer from a page of before is marked by what was asked there', async () => {
    const { lesson: former } = await lessonPage()
    await turn()
    const answer = await answerWith(former.contentHash, '0')
    expect(answer).toMatchObject({ status: 302 }) // the page comes anew, with the question as it is now
    expect(progressIn(person.id, course()).lessons[1]?.unanswered).toEqual([])
    // Right then and wrong now: it is not shown as an answer to what it never was asked.
    expect((await lessonPage()).answers).toEqual({})
  })

  test('an answer from the page of now is marked by what is asked now', async () => {
    await turn()
    const { lesson } = await lessonPage()
    expect(await answerWith(lesson.contentHash, '0')).toMatchObject({ feedback: { correct: false } })
  })

  test('a question that is gone can still be answered from the page it stood on, and no other', async () => {
    const { lesson: former } = await lessonPage()
    await letGoLive({ [SECOND]: second('Uden.', quiz('pr-1-l2-q2')) }, { version: at(1, 0), change: 'minor' })
    expect(await answerWith(former.contentHash, '0')).toMatchObject({ status: 302 })
    const present = (await lessonPage()).lesson.contentHash
    expect(await answerWith(present, '0')).toMatchObject({ status: 400 })
  })

  test('a question of the final test cannot be answered in a lesson, whatever page the form says it is from', async () => {
    const answerUnder = (content: string) =>
      post({ intent: 'answer', question: 'pr-1-p01', key: keyNamed('k'), chosen: '0', content })
    expect(await answerUnder(course().bank.contentHash)).toMatchObject({ status: 302 })
    expect(await answerUnder((await lessonPage()).lesson.contentHash)).toMatchObject({ status: 400 })
    expect(answersOf(person.id)).toEqual([])
  })

  test('nor can a question of another lesson, on a page of which the form says it is', async () => {
    const [first] = course().lessons
    const content = first?.contentHash ?? ''
    const fields = { intent: 'answer', question: 'pr-1-l1-q1', key: keyNamed('k'), chosen: '0', content }
    expect(await post(fields)).toMatchObject({ status: 302 })
    expect(answersOf(person.id)).toEqual([])
  })

  test('an answer is shown as long as the question is asked in the same words, and counts all the same', async () => {
    await answerWith((await lessonPage()).lesson.contentHash, '1')
    await letGoLive({ [SECOND]: second('En anden tekst.') })
    expect((await lessonPage()).answers['pr-1-l2-q1']?.feedback.correct).toBe(false)
    const rewritten = quiz('pr-1-l2-q1').replace('Er det rigtigt?', 'Skal man ringe først?')
    await letGoLive({ [SECOND]: second('Et andet spørgsmål.', rewritten) })
    const page = await lessonPage()
    expect([page.answers, page.lesson.unanswered]).toEqual([{}, []])
  })

  test('an open test goes on with the questions it was drawn from, and so does its result', async () => {
    const postTest = async (fields: Record<string, string | string[]>) =>
      call(testAction, await requestFrom(person, `${ADDRESS}/proeve`, formOf(fields)), COURSE)
    const testPage = () => open(testLoader, `${ADDRESS}/proeve`, COURSE)

    await postTest({ intent: 'start' })
    const before = (await testPage()).attempt
    const fields = testAnswers(person.id, course(), true)
    await letGoLive({ [BANK]: bank(quiz('pr-1-p11'), quiz('pr-1-p12'), quiz('pr-1-p13')) })
    expect((await testPage()).attempt).toEqual(before)

    const attempt = before?.id ?? ''
    await postTest({ ...fields, intent: 'hand-in', attempt })
    const { result } = await open(resultLoader, `${ADDRESS}/proeve/${attempt}`, { ...COURSE, attempt })
    expect(result).toMatchObject({ correct: 2, total: 2, passed: true })
    expect(result.questions).toHaveLength(2)
  })
})

test('a page that nobody was given is not read: the reader gets the one there is', async () => {
  const reply = await complete('f'.repeat(64))
  expect(reply instanceof Response && reply.headers.get('location')).toBe(`${ADDRESS}/${NAME}`)
  expect((await lessonPage()).lesson.standing).toBeNull()
})
