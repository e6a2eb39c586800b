import { and, eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { write } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'
import { mayRunAgain } from './job-run.ts'

/**
 * Runs a job unless it has been done today, by this process or another. What it throws is kept with the
 * run and told in one line; another turn an hour later tries again.
 * @param work gets the day; it may be cut off and begun again, so what it has done it must know
 */
export function runOnceADay(job: string, work: (day: string) => void, clock = () => new Date()): void {
  const now = clock()
  const day = today(now)
  if (!claim(job, day, now)) return
  const problem = problemOf(() => work(day))
  if (problem !== null) console.error(`Job ${job}: ${problem}`)
  write((tx) =>
    tx
      .update(jobRuns)
      .set({ finishedAt: clock(), problem })
      .where(and(eq(jobRuns.job, job), eq(jobRuns.day, day)))
      .run(),
  )
}

function claim(job: string, day: string, now: Date): boolean {
  return write((tx) => {
    const turn = and(eq(jobRuns.job, job), eq(jobRuns.day, day))
    const before = tx.select().from(jobRuns).where(turn).get()
    if (before && !mayRunAgain(before, now)) return false
    const begun = { startedAt: now, finishedAt: null, problem: null }
    tx.insert(jobRuns)
      .values({ job, day, ...begun })
      .onConflictDoUpdate({ target: [jobRuns.job, jobRuns.day], set: begun })
      .run()
    return true
  })
}

function problemOf(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    const [line = ''] = String(error).split('\n')
    return line
  }
}
