import { and, desc, eq, gte } from 'drizzle-orm'
import { addDays, today } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'
import { type JobResult, mayRunAgain } from './job-run.ts'

/** How long runs are shown. */
const DAYS_SHOWN = 30

/**
 * Runs a job unless it has been done today, by this process or another. What it throws is kept with the
 * run and told in one line; another turn an hour later tries again.
 * @param work gets the day, and tells what it did; it may be cut off and begun again, so what it has done
 * it must know
 * @param isAsked somebody wants it now: one that failed need not rest first
 * @returns false when it was not its turn
 */
export function runOnceADay(
  job: string,
  work: (day: string) => JobResult | void,
  { clock = () => new Date(), isAsked = false } = {},
): boolean {
  const now = clock()
  const day = today(now)
  if (!claim(job, day, now, isAsked)) return false
  const outcome = outcomeOf(() => work(day))
  if (outcome.problem !== null) console.error(`Job ${job}: ${outcome.problem}`)
  write((tx) =>
    tx
      .update(jobRuns)
      .set({ finishedAt: clock(), ...outcome })
      .where(and(eq(jobRuns.job, job), eq(jobRuns.day, day)))
      .run(),
  )
  return true
}

function claim(job: string, day: string, now: Date, isAsked: boolean): boolean {
  return write((tx) => {
    const turn = and(eq(jobRuns.job, job), eq(jobRuns.day, day))
    const before = tx.select().from(jobRuns).where(turn).get()
    if (before && !mayRunAgain(before, now, isAsked)) return false
    const begun = { startedAt: now, finishedAt: null, result: null, problem: null }
    tx.insert(jobRuns)
      .values({ job, day, ...begun })
      .onConflictDoUpdate({ target: [jobRuns.job, jobRuns.day], set: begun })
      .run()
    return true
  })
}

function outcomeOf(work: () => JobResult | void): { result: JobResult | null; problem: string | null } {
  try {
    return { result: work() ?? null, problem: null }
  } catch (error) {
    const [line = ''] = String(error).split('\n')
    return { result: null, problem: line }
  }
}

/** The runs of the last thirty days, the newest first. */
export function latestRuns(day = today()) {
  return db
    .select()
    .from(jobRuns)
    .where(gte(jobRuns.day, addDays(day, -DAYS_SHOWN)))
    .orderBy(desc(jobRuns.day), desc(jobRuns.startedAt))
    .all()
}
