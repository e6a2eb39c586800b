import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCourse, findLesson, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { action, loader } from '#app/routes/lesson/route.tsx'
import { db } from '#db/client.server.ts'
import { answers, reflections, sessions } from '#db/schema/index.ts'
import { anyAnswer, keyNamed, reasonsOf } from '#tests/support/answers.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'

const PATH = '/kurser/cti-grundkursus/cti-i-overblik'
const PARAMS = { course: 'cti-grundkursus', lesson: 'cti-i-overblik' }
/** What a browser says when it posts a form without scripts. */
const AS_DOCUMENT = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

beforeAll(loadLibrary)

let person = { id: '' }
beforeEach(() => {
  person = createPerson()
})

function here() {
  const found = findLesson(PARAMS.course, PARAMS.lesson)
  const [id = ''] = found?.lesson.questionIds ?? []
  const question = findQuestion(id)?.question
  if (!found || !question || !('options' in question)) throw new Error('The lesson is not in the library')
  const right = question.options.findIndex(({ correct }) => correct)
  return { ...found, question, right, wrong: (right + 1) % question.options.length }
}

async function open() {
  const view = await call(loader, await requestFrom(person, PATH), PARAMS)
  if (view instanceof Response) throw new Error(`The lesson answered ${view.status}`)
  return view
}

async function post(fields: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  return call(action, await requestFrom(person, PATH, { ...formOf(fields), headers }), PARAMS)
}

const answerWith = (key: string, place: number, headers?: Record<string, string>) =>
  post({ intent: 'answer', question: here().question.id, key: keyNamed(key), chosen: String(place) }, headers)

const secrets = (id: string) => reasonsOf(findQuestion(id)?.question)

const location = (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : null)

const rows = () => db.select().from(answers).where(eq(answers.personId, person.id)).all()

describe('reading', () => {
  test('a person opens a lesson and sees where it stands', async () => {
    const view = await open()
    expect(view.lesson).toMatchObject({ number: 1, read: false, done: false })
    expect(view.course.lessons).toHaveLength(here().course.lessons.length)
    expect(view.previous).toBeNull()
    expect(view.next).toMatchObject({ slug: 'kontaktskabelse' })
  })

  test('no key and no reason is in what is loaded before the answer, and then those of that question alone', async () => {
    const { lesson, question, wrong } = here()
    const before = JSON.stringify(await open())
    for (const reason of lesson.questionIds.flatMap(secrets)) expect(before).not.toContain(reason)
    expect(before).not.toContain('"correct"')

    await answerWith('k1', wrong)
    const view = await open()
    expect(Object.keys(view.answers)).toEqual([question.id])
    const after = JSON.stringify(view)
    for (const id of lesson.questionIds) {
      for (const reason of secrets(id)) expect(after.includes(reason)).toBe(id === question.id)
    }
  })

  test('a stranger is sent to sign in and brought back', async () => {
    const answer = await call(loader, new Request(`http://127.0.0.1:3000${PATH}`), PARAMS)
    if (!(answer instanceof Response)) throw new Error('Anyone may read it')
    expect(answer.headers.get('location')).toBe(`/log-ind?${new URLSearchParams({ returnTo: PATH })}`)
  })

  test.each([
    'findes-ikke',
    '..',
    '../../package',
    'CTI-i-overblik',
    '01-cti-i-overblik',
    '',
    'constructor',
  ])('no lesson is called %j', async (lesson) => {
    const answer = await call(loader, await requestFrom(person, PATH), { ...PARAMS, lesson })
    expect(answer).toMatchObject({ status: 404 })
  })

  test('a lesson is found under a slug it had before, and its present one is told', async () => {
    const { lesson } = here()
    lesson.formerSlugs.push('hvad-er-cti')
    const answer = await call(loader, await requestFrom(person, PATH), { ...PARAMS, lesson: 'hvad-er-cti' })
    lesson.formerSlugs.pop()
    if (!(answer instanceof Response)) throw new Error('No redirect')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, PATH])
  })
})

describe('answering', () => {
  test('gives the feedback at once', async () => {
    const { question, right, wrong } = here()
    const reply = await answerWith('k1', wrong)
    expect(reply).toMatchObject({ intent: 'answer', question: question.id, feedback: { correct: false } })
    expect(await answerWith('k2', right)).toMatchObject({ feedback: { correct: true } })
  })

  test('sent again it is the same answer, with another choice a new one', async () => {
    const { right, wrong } = here()
    await answerWith('k1', wrong)
    await answerWith('k1', wrong)
    expect(rows()).toHaveLength(1)
    await answerWith('k1', right)
    expect(rows()).toHaveLength(2)
    expect((await open()).answers[here().question.id]?.feedback.correct).toBe(true)
  })

  test('without scripts the page comes back at the question', async () => {
    const answer = await answerWith('k1', 0, AS_DOCUMENT)
    if (!(answer instanceof Response)) throw new Error('No redirect')
    expect(answer.headers.get('location')).toBe(`${PATH}#${here().question.id}`)
    expect(rows()).toHaveLength(1)
  })

  test.each([
    { chosen: [] },
    { chosen: ['0', '1'] },
    { chosen: ['9'] },
    { chosen: [''] },
  ])('$chosen is answered with a sentence at the question', async ({ chosen }) => {
    const reply = await post({ intent: 'answer', question: here().question.id, key: keyNamed('k'), chosen })
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { error: 'Vælg et svar, og gem igen.', about: here().question.id },
    })
    expect(rows()).toEqual([])
  })

  test.each<{ name: string; fields: Record<string, string> }>([
    { name: 'a question of another kind', fields: { question: 'cti-1-l1-q1' } },
    { name: 'an address that no header can hold', fields: { question: '\u20ac\n' } },
    { name: 'an order that is none', fields: { question: 'cti-1-l5-q6', chosen: '0' } },
  ])('a move in $name is refused', async ({ fields }) => {
    const answer = await post({ intent: 'answer', key: keyNamed('k'), move: '0:1', chosen: '0', ...fields })
    expect(answer).toMatchObject({ status: 400 })
  })

  test.each<{ name: string; fields: Record<string, string> }>([
    { name: 'no intent', fields: {} },
    { name: 'an unknown one', fields: { intent: 'delete' } },
    { name: 'no key', fields: { intent: 'answer', question: 'cti-1-l1-q1', chosen: '0' } },
    {
      name: 'a question of nowhere',
      fields: { intent: 'answer', question: 'x', key: keyNamed('k'), chosen: '0' },
    },
    {
      name: "another lesson's question",
      fields: { intent: 'answer', question: 'cti-1-l2-q1', key: keyNamed('k'), chosen: '0' },
    },
  ])('$name is refused', async ({ fields }) => {
    expect(await post(fields)).toMatchObject({ status: 400 })
    expect(rows()).toEqual([])
  })

  test('the questions of the final test cannot be answered here, so their reasons stay where they are', async () => {
    const [question] = findCourse(PARAMS.course)?.bank.questions ?? []
    const reply = await post({
      intent: 'answer',
      question: question?.id ?? '',
      key: keyNamed('k'),
      chosen: '0',
    })
    expect(reply).toMatchObject({ status: 400 })
  })
})

describe('when the sign-in has ended', () => {
  test('the post comes back with all that it carried, sealed for its owner', async () => {
    const fields = {
      intent: 'reflect',
      reflection: here().lesson.reflectionIds[0] ?? '',
      text: 'En lang tanke',
    }
    const request = await requestFrom(person, PATH, formOf(fields))
    db.update(sessions).set({ expiresAt: 1 }).where(eq(sessions.userId, person.id)).run()
    const answer = await call(action, request, PARAMS)
    expect(answer).toMatchObject({
      init: { status: 401 },
      data: {
        carried: { returnTo: PATH, fields: Object.entries(fields), seal: expect.stringMatching(/.{20,}/) },
      },
    })
    expect(db.select().from(reflections).where(eq(reflections.personId, person.id)).all()).toEqual([])
  })
})

describe('reflecting', () => {
  const reflect = (text: string, headers?: Record<string, string>) =>
    post({ intent: 'reflect', reflection: here().lesson.reflectionIds[0] ?? '', text }, headers)

  test('what is written is there next time, with its lines', async () => {
    await reflect('Først\r\nså')
    expect(Object.values((await open()).reflections)).toMatchObject([{ text: 'Først\nså' }])
  })

  test('a CPR number is refused, and what was typed comes back', async () => {
    expect(await reflect('Det var 110180-1234', AS_DOCUMENT)).toMatchObject({
      init: { status: 400 },
      data: { error: expect.stringContaining('CPR'), typed: 'Det var 110180-1234' },
    })
  })

  test('2,000 characters are counted as people count them', async () => {
    expect(await reflect('a\r\n'.repeat(1000))).toMatchObject({ intent: 'reflect' })
    expect(await reflect('a'.repeat(2001))).toMatchObject({ init: { status: 400 } })
  })
})

describe('marking as read', () => {
  test('with questions left it leads to what is missing, and says which', async () => {
    expect(location(await post({ intent: 'complete' }))).toBe(`${PATH}#afslut`)
    const { lesson } = await open()
    expect(lesson).toMatchObject({ read: true, done: false })
    expect(lesson.unanswered.map(({ number }) => number)).toEqual(
      lesson.unanswered.map((_, place) => place + 1),
    )
  })

  test('with all answered it leads to the next lesson, and the lesson is done', async () => {
    for (const id of here().lesson.questionIds) {
      const question = findQuestion(id)?.question
      if (question)
        await post({ intent: 'answer', question: id, key: keyNamed('k'), chosen: anyAnswer(question) })
    }
    expect(location(await post({ intent: 'complete' }))).toBe('/kurser/cti-grundkursus/kontaktskabelse')
    expect(progressIn(person.id, here().course).lessonsDone).toBe(1)
  })
})
