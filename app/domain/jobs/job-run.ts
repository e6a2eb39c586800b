/** What a job has done, in numbers by kind. */
export type JobResult = Record<string, number>

/** A run of a daily job. Not finished: under way, or its server was stopped. `problem`: it failed, and why. */
export type JobRun = { startedAt: Date; finishedAt: Date | null; problem: string | null }

export type JobState = 'done' | 'failed' | 'under-way' | 'cut-off'

/** A little less than an hour, so that the next hour's turn is never a moment too early. */
const PAUSE = 50 * 60_000

/** What has become of a run. One that has not finished within its hour never will. */
export function jobState({ startedAt, finishedAt, problem }: JobRun, now: Date): JobState {
  if (problem !== null) return 'failed'
  if (finishedAt !== null) return 'done'
  return now.getTime() - startedAt.getTime() < PAUSE ? 'under-way' : 'cut-off'
}

/**
 * Whether a job may begin on a day on which it has run before: it has not been done, and has rested.
 * @param isAsked somebody has asked for it now, and need not wait until one that failed has rested
 */
export function mayRunAgain(run: JobRun, now: Date, isAsked = false): boolean {
  const state = jobState(run, now)
  const hasRested = isAsked || now.getTime() - run.startedAt.getTime() >= PAUSE
  return state === 'cut-off' || (state === 'failed' && hasRested)
}
