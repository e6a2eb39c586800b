import { DAILY_JOBS } from '#app/domain/jobs/daily-jobs.server.ts'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'

const sqlite = db.$client
const one = (sql: string) => sqlite.prepare<[], string>(sql).pluck().get() ?? ''
const count = (table: string) => one(`select count(*) from ${table}`)

/** The day's jobs count as done, so that a thousand reminders are not what is measured. */
export function dayIsDone(): void {
  const done = sqlite.prepare(
    'insert or ignore into job_runs (job, day, started_at, finished_at) values (?, ?, ?, ?)',
  )
  for (const job of Object.keys(DAILY_JOBS)) done.run(job, today(), Date.now(), Date.now())
}

/** One of each thing that addresses name. */
export const thingsIn = () => ({
  code: one('select code from certificates where demo = 0 order by id limit 1'),
  certificate: one('select id from certificates where demo = 0 order by id limit 1'),
  person: one(`select id from people where email = 'person99@bench.example.org'`),
  review: one(`select id from reviews where approved_at is not null and mode = 'visit' order by id limit 1`),
  event: one('select id from events where organisation_id is null order by created_at desc limit 1'),
})

/** How large the data is, in words. */
export const describe = () =>
  `${count('people')} people, ${count('teams')} teams, ${Number(count('lesson_completions')) + Number(count('answers'))} completions and answers, ${count('reviews')} reviews, ${count('certificates')} certificates`
