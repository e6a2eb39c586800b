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
  const run = (moment: string) => runOnceADay('x', (day) => days.push(day), at(moment))
  run('2026-11-22T05:30:00Z')
  run('2026-11-22T06:30:00Z')
  run('2026-11-22T22:59:59Z')
  run('2026-11-22T23:00:00Z') // midnight in Denmark
  expect(days).toEqual(['2026-11-22', '2026-11-23'])
})

test('two jobs do not stand in each other’s way', () => {
  const done: string[] = []
  runOnceADay('x', () => done.push('x'), MORNING)
  runOnceADay('y', () => done.push('y'), MORNING)
  expect(done).toEqual(['x', 'y'])
})

test('what a job throws is told in one line and kept, and the next hour tries again', () => {
  const fail = () => {
    throw new Error('No disk\nat somewhere')
  }
  runOnceADay('x', fail, MORNING)
  expect(told).toEqual(['Job x: Error: No disk'])
  expect(runs()).toMatchObject([{ finishedAt: MORNING(), problem: 'Error: No disk' }])

  let done = 0
  runOnceADay('x', () => (done += 1), AN_HOUR_LATER)
  runOnceADay('x', () => (done += 1), at('2026-11-22T07:30:00Z'))
  expect(done).toBe(1)
  expect(runs()).toMatchObject([{ finishedAt: AN_HOUR_LATER(), problem: null }])
})

test('while one is at it, another is not let in', () => {
  let inner = 0
  runOnceADay('x', () => runOnceADay('x', () => (inner += 1), MORNING), MORNING)
  expect(inner).toBe(0)
})
