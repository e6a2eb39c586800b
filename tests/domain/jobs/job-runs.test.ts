import { setImmediate as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import { askForJob, jobsAskedFor, runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { db } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'
import { listenToLog } from '#tests/support/log.ts'

const at = (moment: string) => () => new Date(moment)
const MORNING = at('2026-11-22T05:30:00Z')
const AN_HOUR_LATER = at('2026-11-22T06:30:00Z')
const runs = () => db.select().from(jobRuns).all()

let told: string[] = []
beforeEach(() => {
  told = listenToLog()
})
afterEach(() => {
  db.delete(jobRuns).run()
  vi.restoreAllMocks()
})

test('a job runs once a day, and gets the day as it is in Denmark', async () => {
  const days: string[] = []
  const run = (moment: string) => runOnceADay('x', (day) => void days.push(day), { clock: at(moment) })
  await run('2026-11-22T05:30:00Z')
  await run('2026-11-22T06:30:00Z')
  await run('2026-11-22T22:59:59Z')
  await run('2026-11-22T23:00:00Z') // midnight in Denmark
  expect(days).toEqual(['2026-11-22', '2026-11-23'])
})

test('two jobs do not stand in each other’s way', async () => {
  const done: string[] = []
  const begun = ['x', 'y'].map((job) => runOnceADay(job, () => void done.push(job), { clock: MORNING }))
  expect(done).toEqual([]) // whoever asked is answered first
  await Promise.all(begun)
  expect(done).toEqual(['x', 'y'])
})

test('what a job throws is told in one line and kept, and the next hour tries again', async () => {
  const fail = () => {
    throw new Error('No disk\nat somewhere')
  }
  await runOnceADay('x', fail, { clock: MORNING })
  expect(told.map((line) => JSON.parse(line))).toMatchObject([{ job: 'x', problem: 'Error: No disk' }])
  expect(runs()).toMatchObject([{ finishedAt: MORNING(), problem: 'Error: No disk' }])

  let done = 0
  await runOnceADay('x', () => void (done += 1), { clock: AN_HOUR_LATER })
  await runOnceADay('x', () => void (done += 1), { clock: at('2026-11-22T07:30:00Z') })
  expect(done).toBe(1)
  expect(runs()).toMatchObject([{ finishedAt: AN_HOUR_LATER(), problem: null }])
})

test('while one is at it, another is not let in', async () => {
  const first = runOnceADay('x', () => pause(), { clock: MORNING })
  expect(runs()).toMatchObject([{ finishedAt: null }])
  expect(runOnceADay('x', () => {}, { clock: MORNING })).toBeNull()
  await first
})

test('what it did is kept in numbers, until it runs again', async () => {
  await runOnceADay('x', () => ({ mails: 3 }), { clock: MORNING })
  expect(runs()).toMatchObject([{ result: { mails: 3 }, problem: null }])
})

test('who asks for it now need not wait for one that failed, nor gets one that was done', async () => {
  const run = (work: () => void) => runOnceADay('x', work, { clock: MORNING })
  await run(() => expect.fail('No disk'))
  expect(run(() => {})).toBeNull() // it has not rested
  const ask = () => askForJob('x', MORNING())
  expect([ask(), ask()]).toEqual([true, false])
  expect(jobsAskedFor('2026-11-22')).toEqual(['x'])
  await run(() => {})
  expect(runs()).toMatchObject([{ problem: null, askedAt: null }])
  expect([ask(), jobsAskedFor('2026-11-22')]).toEqual([false, []])
})

test('what is stopped with the server is begun anew at the next start, and is no failure', async () => {
  const server = new AbortController()
  const { signal: stopping } = server
  const seen: number[] = []
  const work = (_: string, stop: AbortSignal) =>
    inPortions(Array.from({ length: 600 }, String), (some) => (seen.push(some.length), server.abort()), stop)
  await runOnceADay('x', work, { clock: MORNING, stopping })
  expect([seen, runs(), told]).toEqual([[250], [], []])
  const anew = runOnceADay('x', () => {}, { clock: MORNING })
  expect(anew).not.toBeNull()
  await anew
})
