import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { enrolmentsOf } from '#app/domain/progress/enrolments.server.ts'
import { saveTicks, ticksOf } from '#app/domain/progress/ticks.server.ts'
import { db } from '#db/client.server.ts'
import { taskTicks } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse } from './courses.ts'

const tasks = { id: 't1', title: 'Skriv en plan', items: ['Find papir', 'Skriv', 'Vis den'] }
const course = makeCourse()
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))

let personId = ''
beforeEach(() => {
  personId = createPerson().id
})

const save = (done: number[], minute = 0) => saveTicks(personId, course, tasks, done, at(minute))
const done = () => ticksOf(personId, [tasks]).t1 ?? []

test('what is done is kept, also by a double post', () => {
  save([0, 2])
  save([0, 2])
  expect(done()).toEqual([0, 2])
})

test('the last of two tabs counts, and what was done before keeps its moment', () => {
  save([0, 1], 0)
  save([1, 2], 5)
  expect(done()).toEqual([1, 2])
  const moments = db.select().from(taskTicks).where(eq(taskTicks.personId, personId)).all()
  expect(moments.map(({ place, doneAt }) => [place, doneAt])).toEqual([
    [1, at(0)],
    [2, at(5)],
  ])
})

test('all can be undone', () => {
  save([0])
  save([])
  expect(ticksOf(personId, [tasks])).toEqual({})
})

test.each([[[3]], [[1, 1, 99]]])('of %j only what there is to do counts', (places) => {
  save(places)
  expect(done()).toEqual(places.filter((place) => place === 1).slice(0, 1))
})

test('another list and another person have ticks of their own', () => {
  save([0])
  saveTicks(personId, course, { ...tasks, id: 't2' }, [1])
  saveTicks(createPerson().id, course, tasks, [2])
  expect(ticksOf(personId, [tasks, { ...tasks, id: 't2' }])).toEqual({ t1: [0], t2: [1] })
})

test('the first tick begins the course', () => {
  save([])
  expect(enrolmentsOf([personId])).toEqual([])
  save([0])
  expect(enrolmentsOf([personId])).toMatchObject([{ courseId: course.id }])
})
