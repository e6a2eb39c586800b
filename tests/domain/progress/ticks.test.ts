import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
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

/** Sends the list from a page that was given with these ticked. */
const save = (done: number[], { was = [], minute = 0 }: { was?: number[]; minute?: number } = {}) =>
  saveTicks(personId, course, tasks, { was, done }, at(minute))
const done = (items = tasks.items) => ticksOf(personId, [{ ...tasks, items }]).t1 ?? []

test('what is done is kept, also by a double post', () => {
  save([0, 2])
  save([0, 2])
  expect(done()).toEqual([0, 2])
})

test('two tabs undo nothing of each other, and what was done before keeps its moment', () => {
  save([0, 1], { minute: 0 })
  save([1, 2], { minute: 5 }) // a tab from before the first was ticked
  expect(done()).toEqual([0, 1, 2])
  const moments = db.select().from(taskTicks).where(eq(taskTicks.personId, personId)).all()
  expect(moments.map(({ place, doneAt }) => [place, doneAt])).toEqual([
    [0, at(0)],
    [1, at(0)],
    [2, at(5)],
  ])
})

test('all can be undone, and sent again it is undone', () => {
  save([0])
  save([], { was: [0] })
  save([], { was: [0] })
  expect(ticksOf(personId, [tasks])).toEqual({})
})

describe('a list that has been changed', () => {
  const [paper, write, show] = tasks.items as [string, string, string]
  test.each<[string, string[], number[]]>([
    ['with a slip put right', [paper, 'Skriv den.', show], [1]],
    ['in other capitals and marks', [paper, 'SKRIV!', show], [1]],
    ['with one more at the end', [paper, write, show, 'Ny'], [1]],
    ['with one more at the beginning', ['Ny', paper, write, show], [2]],
    ['in another order', [write, show, paper], [0]],
    ['without the one before', [write, show], [0]],
    ['with a slip put right and one more at the end', [paper, 'Skriv den', show, 'Ny'], [1]],
    ['without the one that was done, which was the last', [paper], []],
  ])('%s has its ticks where they belong', (_how, items, places) => {
    save([1])
    expect(done(items)).toEqual(places)
  })

  test('can have them taken away', () => {
    const reworded = { ...tasks, items: ['Ny', paper, 'Skriv den', show] }
    save([0, 1])
    expect(done(reworded.items)).toEqual([1])
    saveTicks(personId, course, reworded, { was: [1], done: [] })
    expect(done(reworded.items)).toEqual([])
  })

  test('is ticked as it stood on the page', () => {
    save([0])
    expect(done(['Ny', paper])).toEqual([1])
  })
})

test.each([[[3]], [[1, 1, 99]]])('of %j only what there is to do counts', (places) => {
  save(places)
  expect(done()).toEqual(places.filter((place) => place === 1).slice(0, 1))
})

test('another list and another person have ticks of their own', () => {
  save([0])
  saveTicks(personId, course, { ...tasks, id: 't2' }, { was: [], done: [1] })
  saveTicks(createPerson().id, course, tasks, { was: [], done: [2] })
  expect(ticksOf(personId, [tasks, { ...tasks, id: 't2' }])).toEqual({ t1: [0], t2: [1] })
})

test('the first tick begins the course', () => {
  save([])
  expect(enrolmentsOf([personId])).toEqual([])
  save([0])
  expect(enrolmentsOf([personId])).toMatchObject([{ courseId: course.id }])
})
