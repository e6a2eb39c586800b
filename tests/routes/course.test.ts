import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { CoursePage } from '#app/routes/course/course-page.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { action, loader } from '#app/routes/course/route.tsx'
import { passTest, takeLessons } from '#tests/support/answers.ts'
import { complete, handInTest, storedCertificates } from '#tests/support/certificates.ts'
import { certify } from '#tests/support/expiring.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { approveAt, createHolder, readLesson, revokeAt } from '#tests/support/renewals.ts'

beforeAll(loadLibrary)

async function open(person: { id: string }, course = 'cti-grundkursus') {
  const view = await call(loader, await requestFrom(person, `/kurser/${course}`), { course })
  if (view instanceof Response) throw new Error(`The course answered ${view.status}`)
  return view
}

function courseOf(slug: string) {
  const course = findCourse(slug)
  if (!course) throw new Error(`No course ${slug}`)
  return course
}

test('says what is missing, what comes first, and where to begin', async () => {
  const view = await open(createPerson())
  expect(view.own).toMatchObject({
    begun: false,
    missing: [{ kind: 'lessons', count: 7 }, { kind: 'test' }, { kind: 'practice-task' }],
    outside: [{ kind: 'practice-task', status: 'not-said', to: '/kurser/cti-grundkursus/praksisopgave' }],
    next: { slug: 'cti-i-overblik' },
  })
  expect(view.renewal).toBeNull()
  expect(view.certificate).toBeNull()
  expect(view.prerequisite?.courses).toMatchObject([{ slug: 'introduktion-til-housing-first' }])
})

test('a course that is completed shows the certificate, and opens the way to the next', async () => {
  const person = createPerson()
  const course = courseOf('introduktion-til-housing-first')
  takeLessons(person.id, course)
  expect((await open(person, course.slug)).own).toMatchObject({ missing: [{ kind: 'test' }], next: 'test' })
  passTest(person.id, course)

  const view = await open(person, course.slug)
  expect(view.own).toMatchObject({ missing: [], next: 'nothing', testPassed: true })
  expect(view.certificate?.status).toBe('valid')
  expect((await open(person)).prerequisite).toBeNull()
  expect((await open(person, 'fidelitet-i-praksis')).prerequisite?.asked).toMatchObject({
    of: [
      { courseId: 'hf-1', isMet: true },
      { kind: 'any', isMet: false },
    ],
  })
})

describe('a renewal', () => {
  test('is not there while the certificate holds for long', async () => {
    const { person } = createHolder(courseOf('cti-grundkursus'), 91)
    expect(await open(person)).toMatchObject({ renewal: null, certificate: { status: 'valid' } })
  })

  test('tells what it takes, with the way to each, and what is done', async () => {
    const { person } = createHolder(courseOf('cti-grundkursus'), 40)
    const address = '/kurser/cti-grundkursus'
    const lesson = courseOf('cti-grundkursus').lessons.at(-1)
    expect(await open(person)).toMatchObject({
      certificate: { status: 'expires-soon' },
      renewal: {
        reason: { kind: 'expires', on: addDays(today(), 40), shortUntil: addDays(today(), 70) },
        steps: [
          { kind: 'lesson', to: `${address}/${lesson?.slug}`, status: 'not-said' },
          { kind: 'test', to: `${address}/proeve`, status: 'not-said' },
          { kind: 'supervision', to: `${address}/supervision`, status: 'not-said' },
        ],
        stepsDone: 0,
        stepsTotal: 3,
        next: { slug: lesson?.slug },
      },
    })
    readLesson(person, courseOf('cti-grundkursus'), lesson?.id ?? '', new Date())
    approveAt(person, courseOf('cti-grundkursus'), 'supervision', 2, new Date())
    expect((await open(person)).renewal).toMatchObject({
      steps: [{ status: 'done' }, { status: 'not-said' }, { status: 'approved' }],
      stepsDone: 2,
      next: 'test',
    })
  })

  test.each([
    { daysLeft: -1, reason: 'grace', stepsTotal: 3 },
    { daysLeft: -30, reason: 'grace', stepsTotal: 3 },
    { daysLeft: -31, reason: 'expired', stepsTotal: 9 },
  ])('$daysLeft days before it expires: $reason', async ({ daysLeft, reason, stepsTotal }) => {
    const { person } = createHolder(courseOf('cti-grundkursus'), daysLeft)
    expect(await open(person)).toMatchObject({
      certificate: { status: 'expired' },
      renewal: { reason: { kind: reason }, stepsTotal },
    })
  })

  test('a revoked certificate is not one, and the whole course is to be taken again', async () => {
    const { person, certificate } = createHolder(courseOf('cti-grundkursus'), 400)
    revokeAt(certificate, new Date())
    expect(await open(person)).toMatchObject({
      certificate: null,
      renewal: { reason: { kind: 'revoked' }, stepsDone: 0, stepsTotal: 9 },
    })
  })

  test.each([
    { daysLeft: 91, says: [], not: ['Forny dit bevis', 'Få et nyt bevis'] },
    {
      daysLeft: 40,
      says: ['Forny dit bevis', 'Læs igen:', 'Deltag i supervision', '0 af 3 trin klaret', 'Det gamle bevis'],
      not: ['Få et nyt bevis', 'Fortsæt:'],
    },
    { daysLeft: -31, says: ['Få et nyt bevis', 'Tag hele kurset igen', 'Gennemfør praksisopgaven'], not: [] },
  ])('with $daysLeft days left the page says it', async ({ daysLeft, says, not }) => {
    const { person } = createHolder(courseOf('cti-grundkursus'), daysLeft)
    const page = await render(createElement(CoursePage, await open(person)))
    for (const words of says) expect(page).toContain(words)
    for (const words of not) expect(page).not.toContain(words)
  })
})

describe('a certificate that lies ready, as the course asks for less than it did', () => {
  const page = async (person: { id: string }) => render(createElement(CoursePage, await open(person)))
  const post = async (person: { id: string }, fields: Record<string, string>) => {
    const course = 'cti-grundkursus'
    return call(action, await requestFrom(person, `/kurser/${course}`, formOf(fields)), { course })
  }
  const fetchIt = { intent: 'fetch-certificate' }

  test('the first one is fetched with a button, once', async () => {
    const person = createPerson()
    complete(person, courseOf('cti-grundkursus'), new Date())
    expect(await page(person)).not.toContain('Få dit kursusbevis')
    await post(person, fetchIt)
    expect(storedCertificates(person)).toEqual([]) // the practice task is missing

    const course = courseOf('cti-grundkursus')
    course.practiceTask = false
    try {
      expect(await page(person)).toContain('Få dit kursusbevis')
      const answers = await Promise.all([post(person, fetchIt), post(person, fetchIt)])
      expect(answers).toMatchObject([{ status: 302 }, { status: 302 }])
    } finally {
      course.practiceTask = true
    }
    expect(storedCertificates(person)).toHaveLength(1)
    expect(await page(person)).not.toContain('Få dit kursusbevis')
  })

  test('and so is the next', async () => {
    const course = courseOf('cti-grundkursus')
    const { person } = createHolder(course, 40)
    readLesson(person, course, course.lessons.at(-1)?.id ?? '', new Date())
    handInTest(person, course, new Date(), 9)
    expect((await open(person)).certificateReady).toBe(false)
    course.validity.renewal.supervision = false
    try {
      expect(await page(person)).toContain('Få dit kursusbevis')
      await post(person, fetchIt)
    } finally {
      course.validity.renewal.supervision = true
    }
    expect(storedCertificates(person).map(({ cycle }) => cycle)).toEqual([1, 2])
  })

  test('another form is none of ours', async () => {
    expect(await post(createPerson(), { intent: 'give-me-all' })).toMatchObject({ status: 400 })
  })
})

test('of a revoked certificate beside an older one that holds, the page says which', async () => {
  const course = courseOf('cti-grundkursus')
  const { person } = createHolder(course, 40)
  const issuedOn = today()
  const newer = certify(person, {
    courseId: course.id,
    cycle: 2,
    issuedOn,
    expiresOn: addDays(issuedOn, 770),
  })
  revokeAt(newer, new Date())
  const view = await open(person)
  expect(view).toMatchObject({
    certificate: { expiresOn: addDays(today(), 40) },
    renewal: { reason: { kind: 'revoked', issuedOn } },
  })
  const words = `Det kursusbevis, du fik ${formatDate('da', issuedOn)}, er tilbagekaldt`
  expect(await render(createElement(CoursePage, view))).toContain(words)
})

test('nothing of the questions is in it', async () => {
  expect(JSON.stringify(await open(createPerson()))).not.toMatch(/reason|"correct"|bank|cti-1-p/)
})

test.each([
  'findes-ikke',
  '..',
  '../../package',
  'cti-1',
  'constructor',
  '',
])('no course is called %j', async (course) => {
  const answer = await call(loader, await requestFrom(createPerson(), '/kurser'), { course })
  expect(answer).toMatchObject({ status: 404 })
})

test('a stranger is sent to sign in', async () => {
  const answer = await call(loader, new Request('http://127.0.0.1:3000/kurser/cti-grundkursus'))
  expect(answer).toMatchObject({ status: 302 })
})
