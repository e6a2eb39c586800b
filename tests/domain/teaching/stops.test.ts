import { expect, test } from 'vitest'
import { stopsOn, type Trail } from '#app/domain/teaching/stops.ts'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

/** Somebody who did something in each of two lessons and the test so many days ago; null: nothing yet. */
const trail = (days: (number | null)[], finished = false): Trail => ({
  steps: days.map((ago) => ({ lastAt: ago === null ? null : daysAgo(ago), done: ago !== null })),
  finished,
})

const five = <T>(one: T): T[] => Array.from({ length: 5 }, () => one)
const stuckAt = (trails: Trail[]) => stopsOn(trails, 3, now).map(({ stuck }) => stuck)

test.each([
  { who: 'is at it', days: [3, 1, null], at: [0, 0, 0] },
  { who: 'paused exactly fourteen days', days: [30, 14, null], at: [0, 0, 0] },
  { who: 'paused longer', days: [30, 14.01, null], at: [0, 5, 0] },
  { who: 'went back to the first lesson', days: [20, 30, null], at: [5, 0, 0] },
  { who: 'did it all in one moment', days: [20, 20, null], at: [0, 5, 0] },
  { who: 'failed the test and left', days: [40, 40, 30], at: [0, 0, 5] },
  { who: 'has done nothing', days: [null, null, null], at: [0, 0, 0] },
])('whoever $who', ({ days, at }) => {
  expect(stuckAt(five(trail(days)))).toEqual(at)
})

test('whoever has been all the way has not stopped', () => {
  expect(stuckAt(five(trail([90, 90, 90], true)))).toEqual([0, 0, 0])
})

test.each([
  { people: 0, told: 0 },
  { people: 1, told: null },
  { people: 4, told: null },
  { people: 5, told: 5 },
])('$people people are told as $told', ({ people, told }) => {
  const trails = Array.from({ length: people }, () => trail([20, null, null]))
  expect(stopsOn(trails, 3, now)).toEqual([
    { begun: told, done: told, stuck: told },
    { begun: 0, done: 0, stuck: 0 },
    { begun: 0, done: 0, stuck: 0 },
  ])
})

test('a lesson that is begun is not done by that', () => {
  const begun: Trail = { steps: [{ lastAt: daysAgo(1), done: false }], finished: false }
  expect(stopsOn(five(begun), 1, now)).toEqual([{ begun: 5, done: 0, stuck: 0 }])
})

test.each([
  { begun: 7, done: 7, told: { begun: 7, done: 7, stuck: 0 } },
  { begun: 7, done: 6, told: { begun: 7, done: null, stuck: 0 } }, // one who has not
  { begun: 7, done: 3, told: { begun: 7, done: null, stuck: 0 } },
  { begun: 7, done: 0, told: { begun: 7, done: 0, stuck: 0 } },
  { begun: 9, done: 5, told: { begun: 9, done: null, stuck: 0 } }, // four who have not
  { begun: 10, done: 5, told: { begun: 10, done: 5, stuck: 0 } },
])('$done of $begun who are done are told as $told.done', ({ begun, done, told }) => {
  const trails = Array.from(
    { length: begun },
    (_, place): Trail => ({
      steps: [{ lastAt: daysAgo(1), done: place < done }],
      finished: false,
    }),
  )
  expect(stopsOn(trails, 1, now)).toEqual([told])
})

test.each([
  { stuck: 6, told: 6 },
  { stuck: 5, told: null }, // the one who is still at it
])('$stuck of 6 who are stuck are told as $told', ({ stuck, told }) => {
  const trails = Array.from({ length: 6 }, (_, place) => trail([place < stuck ? 20 : 1]))
  expect(stopsOn(trails, 1, now)).toMatchObject([{ begun: 6, stuck: told }])
})
