import { setImmediate as pause } from 'node:timers/promises'
import { and, desc, eq, gte, isNotNull } from 'drizzle-orm'
import { addDays, today } from '#app/domain/dates.ts'
import { log } from '#app/http/log.server.ts'
import { withoutValues } from '#app/http/told-error.ts'
import { db, write } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'
import { type JobResult, mayBeAskedFor, mayRunAgain } from './job-run.ts'

/** How long runs are shown. */
const DAYS_SHOWN = 30

/**
 * What a job does on a day; it tells what it did. It may be cut off and begun again, so what it has done it must know.
 * @param stopping the server is being stopped: it may throw the signal's reason
 */
export type DailyWork = (day: string, stopping: AbortSignal) => JobResult | void | Promise<JobResult | void>

/**
 * Begins a job unless it has been done today, by this process or another. What it throws is kept with the
 * run and told in one line; another turn an hour later tries again. One that is stopped with the server is
 * begun anew at the next start.
 * @returns resolves when it is done, however it went; null when it was not its turn
 */
export function runOnceADay(
  job: string,
  work: DailyWork,
  { clock = () => new Date(), stopping = new AbortController().signal } = {},
): Promise<void> | null {
  const now = clock()
  const day = today(now)
  return claim(job, day, now) ? carryOut(job, () => work(day, stopping), { day, clock, stopping }) : null
}

type Surroundings = { day: string; clock: () => Date; stopping: AbortSignal }

async function carryOut(job: string, work: () => ReturnType<DailyWork>, around: Surroundings): Promise<void> {
  const { day, clock, stopping } = around
  await pause() // what waits to be answered is answered first
  const outcome = await outcomeOf(work)
  const turn = and(eq(jobRuns.job, job), eq(jobRuns.day, day))
  if (outcome.problem !== null && stopping.aborted) {
    write((tx) => tx.delete(jobRuns).where(turn).run())
    return
  }
  if (outcome.problem !== null) log.error({ job, problem: withoutValues(outcome.problem) }, 'A job failed')
  write((tx) =>
    tx
      .update(jobRuns)
      .set({ finishedAt: clock(), ...outcome })
      .where(turn)
      .run(),
  )
}

const claim = (job: string, day: string, now: Date) =>
  note({ job, day, now, askedAt: null, may: mayRunAgain })

/**
 * Asks for a job to be done now; the process that does the jobs takes it up within seconds.
 * @returns false when it has been done today, is under way, or has been asked for
 */
export const askForJob = (job: string, now = new Date()) =>
  note({ job, day: today(now), now, askedAt: now, may: mayBeAskedFor })

type Note = { job: string; day: string; now: Date; askedAt: Date | null; may: typeof mayRunAgain }

/** Notes that a job begins or is asked for, when the day's earlier run lets it. */
function note({ job, day, now, askedAt, may }: Note): boolean {
  return write((tx) => {
    const turn = and(eq(jobRuns.job, job), eq(jobRuns.day, day))
    const before = tx.select().from(jobRuns).where(turn).get()
    if (before && !may(before, now)) return false
    const begun = { startedAt: now, askedAt, finishedAt: null, result: null, problem: null }
    tx.insert(jobRuns)
      .values({ job, day, ...begun })
      .onConflictDoUpdate({ target: [jobRuns.job, jobRuns.day], set: begun })
      .run()
    return true
  })
}

/** The jobs of a day that somebody has asked for and that have not begun, the first asked for first. */
export function jobsAskedFor(day = today()): string[] {
  return db
    .select({ job: jobRuns.job })
    .from(jobRuns)
    .where(and(eq(jobRuns.day, day), isNotNull(jobRuns.askedAt)))
    .orderBy(jobRuns.askedAt)
    .all()
    .map(({ job }) => job)
}

async function outcomeOf(
  work: () => ReturnType<DailyWork>,
): Promise<{ result: JobResult | null; problem: string | null }> {
  try {
    return { result: (await work()) ?? null, problem: null }
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
