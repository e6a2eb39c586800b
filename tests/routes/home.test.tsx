import { beforeAll, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { MyPage } from '#app/routes/home/my-page.tsx'
import { loader } from '#app/routes/home/route.tsx'
import { db } from '#db/client.server.ts'
import { enrolments } from '#db/schema/index.ts'
import { call, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { createHolder, readLesson, revokeAt } from '#tests/support/renewals.ts'

beforeAll(loadLibrary)

function cti() {
  const course = findCourse('cti-grundkursus')
  if (!course) throw new Error('The course is not in the library')
  return course
}

async function open(person: { id: string }) {
  const view = await call(loader, await requestFrom(person, '/'))
  if (view instanceof Response || !view.mine) throw new Error('The page is not there')
  return { view: view.mine, page: await render(<MyPage {...view.mine} />) }
}

test('what runs out is to be renewed, and what that takes stands with it', async () => {
  const { person } = createHolder(cti(), 40)
  const { view, page } = await open(person)
  expect(view.due).toMatchObject([
    { kind: 'renew', date: addDays(today(), 40), overdue: false, to: '/kurser/cti-grundkursus#forny' },
  ])
  expect(view.journeys).toEqual([])
  expect(page).toContain('Forny dit bevis for CTI grundkursus')
  expect(page).toContain(
    'Du mangler 1 lektion, den afsluttende prøve og godkendelse af din supervision, før du får det nye bevis.',
  )
})

test('a renewal under way is a journey, with the next thing to do', async () => {
  const { person } = createHolder(cti(), 40)
  readLesson(person, cti(), cti().lessons.at(-1)?.id ?? '', new Date())
  const { view, page } = await open(person)
  expect(view.journeys).toMatchObject([
    { kind: 'renewal', done: 1, total: 3, to: '/kurser/cti-grundkursus/proeve', next: { kind: 'test' } },
  ])
  expect(page).toContain('Fornyelse: CTI grundkursus')
  expect(page).toContain('1 af 3 trin klaret')
})

test('a course whose certificate was revoked is to be taken again where it is asked for', async () => {
  const { person, certificate } = createHolder(cti(), 400)
  db.insert(enrolments).values({ personId: person.id, courseId: cti().id, createdAt: new Date() }).run()
  expect((await open(person)).view.journeys).toEqual([])
  revokeAt(certificate, new Date())
  const { view } = await open(person)
  expect(view.journeys).toMatchObject([{ kind: 'renewal', done: 0, begun: false }])
  expect(view.certificates).toEqual([])
})
