import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { db } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'

const at = (moment: string) => () => new Date(moment)
const MORNING = at('2026-11-22T05:30:00Z')
const AN_HOUR_LATER = at('2026-11-22T06:30:00Z')
const runs = () => db.select().from(jobRuns).all()

let told: string[] = []
beforeEach(() => {
  told = []
  vi.spyOn(console, 'error').mockImplementation((line) => told.push(String(line)))
})
afterEach(() => {
  db.delete(jobRuns).run()
  vi.restoreAllMocks()
})

test('a job runs once a day, and gets the day as it is in Denmark', () => {
  const days: string[] = []
  const run = (moment: string) => runOnceADay('x', (day) => void days.push(day), { clock: at(moment) })
  run('2026-11-22T05:30:00Z')
  run('2026-11-22T06:30:00Z')
  run('2026-11-22T22:59:59Z')
  run('2026-11-22T23:00:00Z') // midnight in Denmark
  expect(days).toEqual(['2026-11-22', '2026-11-23'])
})

test('two jobs do not stand in each other’s way', () => {
  const done: string[] = []
  runOnceADay('x', () => void done.push('x'), { clock: MORNING })
  runOnceADay('y', () => void done.push('y'), { clock: MORNING })
  expect(done).toEqual(['x', 'y'])
})

test('what a job throws is told in one line and kept, and the next hour tries again', () => {
  const fail = () => {
    throw new Error('No disk\nat somewhere')
  }
  runOnceADay('x', fail, { clock: MORNING })
  expect(told).toEqual(['Job x: Error: No disk'])
  expect(runs()).toMatchObject([{ finishedAt: MORNING(), problem: 'Error: No disk' }])

  let done = 0
  runOnceADay('x', () => void (done += 1), { clock: AN_HOUR_LATER })
  runOnceADay('x', () => void (done += 1), { clock: at('2026-11-22T07:30:00Z') })
  expect(done).toBe(1)
  expect(runs()).toMatchObject([{ finishedAt: AN_HOUR_LATER(), problem: null }])
})

test('while one is at it, another is not let in', () => {
  let inner = 0
  runOnceADay('x', () => void runOnceADay('x', () => void (inner += 1), { clock: MORNING }), {
    clock: MORNING,
  })
  expect(inner).toBe(0)
})

test('what it did is kept in numbers, until it runs again', () => {
  runOnceADay('x', () => ({ mails: 3 }), { clock: MORNING })
  expect(runs()).toMatchObject([{ result: { mails: 3 }, problem: null }])
})

test('who asks for it now need not wait for one that failed, nor gets one that was done', () => {
  const run = (work: () => void) => runOnceADay('x', work, { clock: MORNING, isAsked: true })
  expect(run(() => expect.fail('No disk'))).toBe(true)
  expect(run(() => {})).toBe(true)
  expect(run(() => {})).toBe(false)
})
