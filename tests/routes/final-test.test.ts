import { createElement } from 'react'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { startAttempt } from '#app/domain/progress/attempts.server.ts'
import { formerAttempts } from '#app/domain/progress/test-results.server.ts'
import { action, loader } from '#app/routes/final-test/route.tsx'
import { loader as resultLoader } from '#app/routes/test-result/route.tsx'
import { TestResultPage } from '#app/routes/test-result/test-result-page.tsx'
import { takeLessons, testAnswers } from '#tests/support/answers.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { createHolder, readLesson } from '#tests/support/renewals.ts'

const SLUG = 'introduktion-til-housing-first'
const PATH = `/kurser/${SLUG}/proeve`

beforeAll(loadLibrary)

let person = { id: '' }
beforeEach(() => {
  person = createPerson()
})

function course(slug = SLUG) {
  const found = findCourse(slug)
  if (!found) throw new Error(`No course ${slug}`)
  return found
}

async function open() {
  const view = await call(loader, await requestFrom(person, PATH), { course: SLUG })
  if (view instanceof Response) throw new Error(`The test answered ${view.status}`)
  return view
}

async function post(fields: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  return call(action, await requestFrom(person, PATH, { ...formOf(fields), headers }), { course: SLUG })
}

const location = (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : null)

async function begin() {
  await post({ intent: 'start' })
  const { attempt } = await open()
  if (!attempt) throw new Error('No attempt is open')
  return attempt
}

describe('before', () => {
  test('it says how many questions there are and how many must be right', async () => {
    expect(await open()).toMatchObject({
      attempt: null,
      start: { total: 15, needed: 12, former: [], prerequisite: null },
    })
  })

  test('a course with another before it cannot be begun until that one is done', async () => {
    const later = { course: 'cti-grundkursus' }
    const start = async () =>
      call(
        action,
        await requestFrom(person, '/kurser/cti-grundkursus/proeve', formOf({ intent: 'start' })),
        later,
      )
    expect(await start()).toMatchObject({ status: 403 })
    takeLessons(person.id, course())
    const attempt = await begin()
    await post({ intent: 'hand-in', attempt: attempt.id, ...testAnswers(person.id, course(), true) })
    expect(await start()).toMatchObject({ status: 302 })
  })
})

describe('under way', () => {
  test('a reload goes on with the same questions in the same order', async () => {
    const attempt = await begin()
    expect((await open()).attempt).toEqual(attempt)
    await post({ intent: 'start' })
    expect((await open()).attempt).toEqual(attempt)
  })

  test('the browser has neither key, reasons, nor the order of the source', async () => {
    await begin()
    const told = JSON.stringify(await open())
    expect(told).not.toMatch(/"correct"|"reason"|"order"/)
    for (const { reason } of course().bank.questions.flatMap(({ options }) => options)) {
      expect(told).not.toContain(JSON.stringify(reason).slice(1, -1))
    }
  })

  test('an answer is saved as it is given', async () => {
    const attempt = await begin()
    const id = attempt.questions[0]?.id ?? ''
    const reply = await post({ intent: 'save', attempt: attempt.id, [`answer-${id}`]: '1' })
    expect(reply).toEqual({ savedAt: expect.any(Date) })
    expect((await open()).attempt?.questions[0]?.chosen).toEqual([1])
  })

  test('without scripts all answers are saved by the button that leaves', async () => {
    const attempt = await begin()
    const answers = testAnswers(person.id, course(), true)
    expect(location(await post({ intent: 'leave', attempt: attempt.id, ...answers }))).toBe(`/kurser/${SLUG}`)
    expect((await open()).attempt?.questions.every(({ chosen }) => chosen.length > 0)).toBe(true)
  })

  test.each<{ fields: Record<string, string> }>([
    { fields: {} },
    { fields: { intent: 'save' } },
    { fields: { intent: 'mark', attempt: 'x' } },
  ])('$fields is refused', async ({ fields }) => {
    expect(await post(fields)).toMatchObject({ status: 400 })
  })

  test("somebody else's attempt is nothing to me", async () => {
    const attempt = await begin()
    person = createPerson()
    const fields = { intent: 'hand-in', attempt: attempt.id, confirmed: 'yes' }
    expect(location(await post(fields))).toBe(PATH)
    const answer = await call(resultLoader, await requestFrom(person, PATH), {
      course: SLUG,
      attempt: attempt.id,
    })
    expect(answer).toMatchObject({ status: 404 })
  })
})

describe('handing in', () => {
  test('with answers missing it asks once, and keeps what came', async () => {
    const attempt = await begin()
    const [first, ...rest] = Object.entries(testAnswers(person.id, course(), true))
    const fields = { intent: 'hand-in', attempt: attempt.id, ...Object.fromEntries(rest) }
    const missing = first?.[0].replace('answer-', '')
    expect(await post(fields)).toMatchObject({ init: { status: 400 }, data: { unanswered: [missing] } })
    expect((await open()).attempt?.questions.filter(({ chosen }) => chosen.length > 0)).toHaveLength(14)

    expect(location(await post({ ...fields, confirmed: 'yes' }))).toBe(`${PATH}/${attempt.id}`)
    expect(formerAttempts(person.id, course().id)).toMatchObject([{ correct: 14, total: 15 }])
  })

  test('the result tells right from wrong with reasons, and what is still missing', async () => {
    const attempt = await begin()
    await post({ intent: 'hand-in', attempt: attempt.id, ...testAnswers(person.id, course(), true) })
    const view = await call(resultLoader, await requestFrom(person, PATH), {
      course: SLUG,
      attempt: attempt.id,
    })
    expect(view).toMatchObject({
      result: { correct: 15, total: 15, passed: true, needed: 12 },
      missing: [{ kind: 'lessons', count: 6 }],
      isRenewal: false,
      certificate: null,
    })
    expect(JSON.stringify(view)).toContain('"reason"')
  })

  test('a failed test may be taken again at once, with another draw', async () => {
    const attempt = await begin()
    await post({ intent: 'hand-in', attempt: attempt.id, ...testAnswers(person.id, course(), false) })
    const again = await begin()
    expect(again.id).not.toBe(attempt.id)
    expect(again.questions.every(({ chosen }) => chosen.length === 0)).toBe(true)
  })

  test('when the whole bank has been rewritten meanwhile, it leads to a new test and not to a result', async () => {
    const attempt = await begin()
    const fields = { intent: 'hand-in', attempt: attempt.id, ...testAnswers(person.id, course(), true) }
    const { bank } = course()
    const { questions } = bank
    bank.questions = questions.map((question) => ({ ...question, id: `ny-${question.id}` }))
    try {
      expect(location(await post(fields))).toBe(PATH)
      expect(await open()).toMatchObject({ attempt: null, start: { total: 15, former: [] } })
    } finally {
      bank.questions = questions
    }
  })

  test('50 at once, as the last requirement, give one attempt and one certificate', async () => {
    takeLessons(person.id, course())
    const attempt = await begin()
    const fields = { intent: 'hand-in', attempt: attempt.id, ...testAnswers(person.id, course(), true) }
    const handIns = await Promise.all(Array.from({ length: 50 }, () => post(fields)))
    expect(new Set(handIns.map(location))).toEqual(new Set([`${PATH}/${attempt.id}`]))
    expect(certificatesOf(person.id)).toHaveLength(1)
    expect(formerAttempts(person.id, course().id)).toHaveLength(1)
  })
})

describe('for a renewal', () => {
  const handInRight = async () => {
    const attempt = await begin()
    await post({ intent: 'hand-in', attempt: attempt.id, ...testAnswers(person.id, course(), true) })
    return resultOf(attempt.id)
  }
  const resultOf = async (attempt: string) => {
    const view = await call(resultLoader, await requestFrom(person, PATH), { course: SLUG, attempt })
    if (view instanceof Response) throw new Error(`The result answered ${view.status}`)
    return view
  }

  test('it says so before, and from which day a test counts', async () => {
    person = createHolder(course(), 40).person
    const from = addDays(today(), 40 - 90)
    expect(await open()).toMatchObject({
      start: { renewal: { testFrom: from }, alsoMissing: [{ kind: 'lessons', count: 1 }] },
    })
    expect((await begin()).renewal).toEqual({ counts: true, from })
  })

  test('passed, it tells what the renewal still takes, and is told as passed', async () => {
    person = createHolder(course(), 40).person
    expect(await handInRight()).toMatchObject({
      isRenewal: true,
      certificate: null,
      missing: [{ kind: 'lessons', count: 1 }],
      nextLesson: { slug: course().lessons.at(-1)?.slug },
    })
    expect(await open()).toMatchObject({ start: { renewal: { testFrom: null } } })
  })

  test('as the last thing it brings the renewed certificate', async () => {
    person = createHolder(course(), 40).person
    readLesson(person, course(), course().lessons.at(-1)?.id ?? '', new Date())
    const view = await handInRight()
    expect(view).toMatchObject({ isRenewal: false, certificate: 'renewed', missing: [] })
    expect(await render(createElement(TestResultPage, view))).toContain('Dit kursusbevis er fornyet.')
    expect(certificatesOf(person.id).map(({ cycle }) => cycle)).toEqual([2, 1])
  })

  test('a test begun before it opened does not count, and the page says so', async () => {
    person = createHolder(course(), 40).person
    startAttempt(person.id, course(), new Date(`${addDays(today(), 40 - 91)}T12:00:00Z`))
    const { attempt } = await open()
    expect(attempt?.renewal).toMatchObject({ counts: false })
    const fields = {
      intent: 'hand-in',
      attempt: attempt?.id ?? '',
      ...testAnswers(person.id, course(), true),
    }
    await post(fields)
    const view = await resultOf(attempt?.id ?? '')
    expect(view).toMatchObject({
      isRenewal: true,
      missing: [{ kind: 'lessons', count: 1 }, { kind: 'test' }],
      testFrom: addDays(today(), 40 - 90),
    })
    expect(await render(createElement(TestResultPage, view))).toContain('den tæller ikke i din fornyelse.')
    expect((await handInRight()).testFrom).toBeNull()
  })

  test('of a first certificate nothing is said of renewing', async () => {
    takeLessons(person.id, course())
    expect((await open()).start?.renewal).toBeNull()
    const view = await handInRight()
    expect(view).toMatchObject({ isRenewal: false, certificate: 'first' })
    expect(await render(createElement(TestResultPage, view))).toContain('dit kursusbevis er klar')
  })
})

test('a stranger is sent to sign in', async () => {
  const answer = await call(loader, new Request(`http://127.0.0.1:3000${PATH}`), { course: SLUG })
  expect(location(answer)).toContain('/log-ind')
})

test.each(['findes-ikke', '..'])('there is no test in %j', async (slug) => {
  expect(await call(loader, await requestFrom(person, PATH), { course: slug })).toMatchObject({ status: 404 })
})
