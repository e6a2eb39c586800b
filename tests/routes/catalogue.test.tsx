import { beforeAll, expect, test } from 'vitest'
import { courseProblems, findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { loader } from '#app/routes/course-catalogue/route.tsx'
import { CourseCataloguePage } from '#app/routes/course-catalogue/course-catalogue-page.tsx'
import { passTest, takeLessons } from '#tests/support/answers.ts'
import { award, complete } from '#tests/support/certificates.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(loadLibrary)

async function open(person: { id: string }) {
  const view = await call(loader, await requestFrom(person, '/kurser'))
  if (view instanceof Response) throw new Error(`The catalogue answered ${view.status}`)
  return view
}

test('every course stands once, under its method, with my own state', async () => {
  const person = createPerson()
  const course = findCourse('introduktion-til-housing-first')
  if (!course) throw new Error('The course is not in the library')
  takeLessons(person.id, course)
  const before = (await open(person)).groups.flatMap(({ courses }) => courses)
  expect(before.find(({ slug }) => slug === course.slug)).toMatchObject({
    begun: true,
    lessonsDone: 6,
    missing: [{ kind: 'test' }],
    certificate: null,
  })
  expect(before.find(({ slug }) => slug === 'cti-grundkursus')).toMatchObject({
    begun: false,
    lessonsDone: 0,
  })

  passTest(person.id, course)
  const { groups } = await open(person)
  expect(groups.find(({ method }) => method === 'housing-first')?.courses).toMatchObject([
    {
      slug: course.slug,
      missing: [],
      certificate: { status: 'valid', expiresOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
    },
    { slug: 'fidelitet-i-praksis', certificate: null },
  ])
})

test('a proof that has run out is not shown as one that holds', async () => {
  const person = createPerson()
  const course = findCourse('introduktion-til-housing-first')
  if (!course) throw new Error('The course is not in the library')
  complete(person, course, new Date('2020-03-01T12:00:00Z'))
  award(person, course, new Date('2020-03-01T12:00:00Z'))
  const view = await open(person)
  const card = view.groups.flatMap(({ courses }) => courses).find(({ slug }) => slug === course.slug)
  expect(card).toMatchObject({
    certificate: { status: 'expired', expiresOn: expect.stringMatching(/^202[12]/) },
  })
  const page = await render(<CourseCataloguePage groups={view.groups} problems={[]} />)
  expect(page).toContain('Dit kursusbevis gjaldt til og med')
  expect(page).not.toContain('Beviset gælder til og med')
  expect(page).toMatch(/data-color="neutral">Udløbet/)
})

test('what is wrong in the files is told to trainers and the centre, and to nobody else', async () => {
  const problem = {
    file: 'cti-grundkursus/99-ny.mdx',
    line: 3,
    column: 1,
    code: 'M001' as const,
    found: 'import x',
    hint: '',
  }
  courseProblems().push(problem)
  const [learner, manager, trainer, admin] = [createPerson(), createPerson(), createPerson(), createPerson()]
  grant(manager, 'manager')
  grant(trainer, 'trainer')
  grant(admin, 'admin')
  expect((await open(learner)).problems).toEqual([])
  expect((await open(manager)).problems).toEqual([])
  expect((await open(trainer)).problems).toEqual([problem])
  expect((await open(admin)).problems).toEqual([problem])
})

test('a stranger is sent to sign in', async () => {
  expect(await call(loader, new Request('http://127.0.0.1:3000/kurser'))).toMatchObject({ status: 302 })
})
