import { beforeAll, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { loader } from '#app/routes/course/route.tsx'
import { passTest, takeLessons } from '#tests/support/answers.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'

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
    missing: [{ kind: 'lessons', count: 7 }, { kind: 'test' }],
    next: { slug: 'cti-i-overblik' },
  })
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
