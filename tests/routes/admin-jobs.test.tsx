import { afterEach, expect, test } from 'vitest'
import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { AdminJobsPage } from '#app/routes/admin-jobs/admin-jobs-page.tsx'
import { action, loader } from '#app/routes/admin-jobs/route.tsx'
import { db } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'
import { sender } from '#tests/support/forms/app-form.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

afterEach(() => void db.delete(jobRuns).run())

const createAdmin = () => {
  const admin = createPerson()
  grant(admin, 'admin')
  return admin
}

async function draw(isRefused = false) {
  const page = await call(loader, await requestFrom(createAdmin(), '/admin/job'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  return render(<AdminJobsPage {...page} isRefused={isRefused} />)
}

test('a job that has not run today can be asked for, once, is seen waiting, and its result is told in words', async () => {
  expect(await draw()).toContain('aria-label="Kør nu: Påmindelser på mail"')
  const send = sender(action, createAdmin(), '/admin/job')
  expect(await send({ job: 'reminders' })).toMatchObject({ status: 302 })
  expect(db.select().from(jobRuns).get()).toMatchObject({ askedAt: expect.any(Date), finishedAt: null })
  expect(await draw()).toContain('Begynder om lidt</span>')
  expect(await send({ job: 'reminders' })).toMatchObject({ status: 409 })
  await runOnceADay('reminders', queueReminders)
  const html = await draw(true)
  expect(html).not.toContain('aria-label="Kør nu: Påmindelser')
  expect(html).toContain('Gjort</span> ingen mails')
  expect(html).toContain('Det blev ikke kørt igen')
})

test('what went wrong is told', async () => {
  const now = new Date()
  const run = { job: 'reminders', day: '2020-01-01', startedAt: now, finishedAt: now }
  db.insert(jobRuns)
    .values({ ...run, day: now.toISOString().slice(0, 10), problem: 'Error: No disk' })
    .run()
  expect(await draw()).toContain('Gået galt</span> Error: No disk')
})

test.each(['no-such', '', 'constructor'])('no job is called %j', async (job) => {
  expect(await sender(action, createAdmin(), '/admin/job')({ job })).toMatchObject({ status: 400 })
  expect(db.select().from(jobRuns).all()).toEqual([])
})

test('nobody but an administrator sees or runs them', async () => {
  const trainer = createPerson()
  grant(trainer, 'trainer')
  expect(await call(loader, await requestFrom(trainer, '/admin/job'))).toMatchObject({ status: 404 })
  expect(await sender(action, trainer, '/admin/job')({ job: 'reminders' })).toMatchObject({ status: 404 })
  expect(db.select().from(jobRuns).all()).toEqual([])
})
