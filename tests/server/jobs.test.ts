import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { DAILY_JOBS } from '#app/domain/jobs/daily-jobs.server.ts'
import { askForJob } from '#app/domain/jobs/job-runs.server.ts'
import { db } from '#db/client.server.ts'
import { migrateDatabase, openDatabase } from '#db/open.server.ts'
import { jobRuns, mails, people } from '#db/schema/index.ts'
import { startJobs } from '#server/jobs.ts'
import { readMail, startMailServer } from '#tests/support/mail.ts'
import { programThat } from '#tests/support/programs.ts'

test('what has not run today is run at start, once', async () => {
  const stop = startJobs()
  const finished = () => db.select().from(jobRuns).where(isNotNull(jobRuns.finishedAt)).all()
  // The backup looks through a copy of the whole database, which takes its time on a busy machine.
  await expect.poll(() => finished().length, { timeout: 15_000 }).toBe(Object.keys(DAILY_JOBS).length)
  await stop()
  const runs = finished()
  expect(new Set(runs.map(({ job }) => job))).toEqual(new Set(Object.keys(DAILY_JOBS)))
  expect(runs.map(({ problem }) => problem)).toEqual(runs.map(() => null))

  await startJobs()()
  expect(db.select().from(jobRuns).all()).toEqual(runs)
})

test('a job that somebody has asked for, in whichever process, is taken up within seconds', async () => {
  const { day } = db.select().from(jobRuns).where(eq(jobRuns.job, 'retention')).get() ?? { day: '' }
  const ofToday = and(eq(jobRuns.job, 'retention'), eq(jobRuns.day, day))
  const stop = startJobs()
  db.update(jobRuns).set({ problem: 'Error: No disk' }).where(ofToday).run()
  expect(askForJob('retention')).toBe(true)
  const run = () => db.select().from(jobRuns).where(ofToday).get()
  expect(run()).toMatchObject({ askedAt: expect.any(Date), finishedAt: null })
  await expect.poll(() => run()?.finishedAt, { timeout: 5_000 }).not.toBeNull()
  expect(run()).toMatchObject({ askedAt: null, problem: null })
  await stop()
})

test('stopped jobs leave no timer behind that keeps the process', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  const stop = startJobs()
  expect(timers()).toBe(before + Object.keys(DAILY_JOBS).length + 4)
  await stop()
  expect(timers()).toBe(before)
})

/** A process of its own with the same database, which runs the job and empties the outbox. */
function run(env: Record<string, string>): Promise<string> {
  const script = `
    import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
    import { sendWaiting } from '#app/domain/mail/outbox.server.ts'
    await runOnceADay('x', () => console.log('ran'))
    await sendWaiting(new AbortController().signal)
  `
  const child = spawn(process.execPath, [programThat(script)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve(said))
  })
}

test('two processes run a job once and send each mail once', async () => {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'fodfaeste-jobs-'))
  const shared = openDatabase(path.join(DATA_DIR, 'fodfaeste.sqlite'))
  migrateDatabase(shared)
  const person = { name: 'Mette Holm', sortKey: 'mette holm', email: 'mette@example.org' }
  const { id: personId } = shared.insert(people).values(person).returning().get()
  const subjects = Array.from({ length: 30 }, (_, place) => `Nr. ${place}`)
  for (const subject of subjects)
    shared.insert(mails).values({ personId, key: subject, subject, text: 'x' }).run()

  const server = await startMailServer({ slow: 20 })
  const env = { DATA_DIR, SMTP_URL: server.url, MAIL_FROM: 'kurser@example.dk' }
  const said = await Promise.all([run(env), run(env)])
  server.stop()

  expect(said.join('')).toBe('ran\n')
  const received = server.received.map((mail) => readMail(mail).headers.get('Subject'))
  expect(received.toSorted()).toEqual(subjects.toSorted())
  expect(
    shared
      .select()
      .from(mails)
      .all()
      .every(({ sentAt }) => sentAt !== null),
  ).toBe(true)
  shared.$client.close()
})
