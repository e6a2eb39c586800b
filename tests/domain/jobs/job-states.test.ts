import { afterEach, expect, test } from 'vitest'
import { nextTurn } from '#app/domain/jobs/daily-jobs.server.ts'
import { dailyStates, minuteStates, pastRuns } from '#app/domain/jobs/job-states.server.ts'
import { db } from '#db/client.server.ts'
import { jobRuns, mails } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'

afterEach(() => void db.delete(jobRuns).run())

test.each([
  ['before the first turn', '2026-11-22T05:00:00Z', '2026-11-22T05:30:00Z'],
  ['at a turn, the next', '2026-11-22T05:30:00Z', '2026-11-22T06:30:00Z'],
  ['after the last turn, the next morning', '2026-11-22T22:45:00Z', '2026-11-23T05:30:00Z'],
  ['on the morning when summer time begins', '2026-03-28T23:30:00Z', '2026-03-29T04:30:00Z'],
  ['on the morning when it ends', '2026-10-24T22:30:00Z', '2026-10-25T05:30:00Z'],
])('%s', (_, after, turn) => {
  expect(nextTurn({ turns: '30 6-23 * * *' }, new Date(after))).toEqual(new Date(turn))
})

const run = (startedAt: string, facts: Partial<typeof jobRuns.$inferInsert> = {}) =>
  db
    .insert(jobRuns)
    .values({ job: 'reminders', day: startedAt.slice(0, 10), startedAt: new Date(startedAt), ...facts })
    .run()
const NOON = new Date('2026-11-22T11:00:00Z')
const reminders = () => dailyStates(NOON).find(({ job }) => job === 'reminders')

test('a job that has never run gets the next turn, and may be run at once', () => {
  expect(reminders()).toEqual({
    job: 'reminders',
    last: null,
    nextTurn: new Date('2026-11-22T11:30:00Z'),
    mayRunNow: true,
  })
})

test('one that was done today gets its turn tomorrow', () => {
  run('2026-11-22T05:30:00Z', { finishedAt: NOON, result: { mails: 2 } })
  expect(reminders()).toMatchObject({
    last: { state: 'done', result: { mails: 2 } },
    nextTurn: new Date('2026-11-23T05:30:00Z'),
    mayRunNow: false,
  })
})

test('one that failed today gets the next turn, and may be run at once', () => {
  run('2026-11-22T10:59:00Z', { finishedAt: NOON, problem: 'Error: No disk' })
  expect(reminders()).toMatchObject({
    last: { state: 'failed' },
    nextTurn: new Date('2026-11-22T11:30:00Z'),
    mayRunNow: true,
  })
})

test('runs are told for thirty days, the newest first', () => {
  for (const day of ['2026-10-22', '2026-10-23', '2026-11-21']) run(`${day}T05:30:00Z`)
  expect(pastRuns(NOON).map(({ day }) => day)).toEqual(['2026-11-21', '2026-10-23'])
})

test('the jobs of every minute are told by what waits and what failed', () => {
  const mail = { personId: createPerson().id, subject: 'x', text: 'x' }
  db.insert(mails)
    .values([0, 1, 6].map((failures) => ({ ...mail, key: `k${failures}`, failures })))
    .run()
  expect(minuteStates(NOON)).toMatchObject({
    mail: { waiting: 1, failed: 2 },
    signing: { waiting: 0, failed: 0 },
    imports: { waiting: 0, failed: 0 },
  })
})
