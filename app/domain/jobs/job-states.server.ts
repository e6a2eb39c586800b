import { and, count, eq, gt, inArray, isNull, like, lt } from 'drizzle-orm'
import { endOfDay, today } from '#app/domain/dates.ts'
import { mailCounts } from '#app/domain/mail/outbox-list.server.ts'
import { db } from '#db/client.server.ts'
import { certificates, credentials, imports } from '#db/schema/index.ts'
import { DAILY_JOBS, nextTurn } from './daily-jobs.server.ts'
import { type JobResult, type JobRun, type JobState, jobState, mayBeAskedFor } from './job-run.ts'
import { latestRuns } from './job-runs.server.ts'

/** A run as it is told. */
export type ToldRun = JobRun & { job: string; day: string; state: JobState; result: JobResult | null }

/** The runs of the last thirty days, the newest first. */
export function pastRuns(now = new Date()): ToldRun[] {
  return latestRuns(today(now)).map((run) => ({ ...run, state: jobState(run, now) }))
}

/** Each daily job with its last run, when it gets its next turn, and whether it may be run at once. */
export function dailyStates(now = new Date()) {
  const runs = pastRuns(now)
  return Object.entries(DAILY_JOBS).map(([job, daily]) => {
    const last = runs.find((run) => run.job === job) ?? null
    const ofToday = last?.day === today(now) ? last : null
    const isDone = ofToday?.state === 'done'
    return {
      job,
      last,
      nextTurn: nextTurn(daily, isDone ? endOfDay(today(now)) : now),
      mayRunNow: ofToday === null || mayBeAskedFor(ofToday, now),
    }
  })
}

/** What a job of every minute has before it, and how much of it was in the way. */
type MinuteState = { waiting: number; failed: number }

/** The jobs of every minute leave no row behind: what waits and what failed says how they are. */
export function minuteStates(now = new Date()): Record<'mail' | 'signing' | 'imports', MinuteState> {
  return {
    mail: mailCounts(now),
    signing: { waiting: countUnsigned(), failed: countUnsigned(new Date(now.getTime() - LONG_WAIT)) },
    imports: { waiting: countImports(), failed: countStoppedImports(now) },
  }
}

/** What has waited so long for its signature, in milliseconds, has been tried several times. */
const LONG_WAIT = 10 * 60_000

/** @param before counts those alone that have waited since then */
function countUnsigned(before?: Date): number {
  const row = db
    .select({ count: count() })
    .from(credentials)
    .innerJoin(certificates, eq(certificates.id, credentials.certificateId))
    .where(
      and(
        isNull(credentials.jsonDigest),
        isNull(certificates.holderForgottenOn),
        before && lt(credentials.proofAt, before),
      ),
    )
    .get()
  return row?.count ?? 0
}

function countImports(): number {
  const isUnderWay = inArray(imports.state, ['running', 'undoing'])
  return db.select({ count: count() }).from(imports).where(isUnderWay).get()?.count ?? 0
}

/** For how many days it is told that an import ran into trouble, when nobody goes on with it or undoes it. */
const TOLD_FOR = 14

function countStoppedImports(now: Date): number {
  const hasFailed = and(
    eq(imports.state, 'stopped'),
    like(imports.counts, '%"failed-%'),
    gt(imports.finishedAt, new Date(now.getTime() - TOLD_FOR * 24 * 3_600_000)),
  )
  return db.select({ count: count() }).from(imports).where(hasFailed).get()?.count ?? 0
}
