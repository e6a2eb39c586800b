/** What a job has done, in numbers by kind. */
export type JobResult = Record<string, number>

/**
 * A run of a daily job. Not finished: under way, or its server was stopped. `problem`: it failed, and why.
 * `askedAt`: somebody has asked for it, and it has not begun; `startedAt` says the same moment until it does.
 */
export type JobRun = {
  startedAt: Date
  askedAt: Date | null
  finishedAt: Date | null
  problem: string | null
}

export type JobState = 'asked-for' | 'done' | 'failed' | 'under-way' | 'cut-off'

/** A little less than an hour, so that the next hour's turn is never a moment too early. */
const PAUSE = 50 * 60_000

/** What has become of a run. One that has not finished within its hour never will. */
export function jobState({ startedAt, askedAt, finishedAt, problem }: JobRun, now: Date): JobState {
  if (problem !== null) return 'failed'
  if (finishedAt !== null) return 'done'
  if (now.getTime() - startedAt.getTime() >= PAUSE) return 'cut-off'
  return askedAt === null ? 'under-way' : 'asked-for'
}

/** Whether a job may begin on a day on which it has run before: it has not been done, and has rested or is asked for. */
export function mayRunAgain(run: JobRun, now: Date): boolean {
  const state = jobState(run, now)
  const hasRested = now.getTime() - run.startedAt.getTime() >= PAUSE
  return state === 'asked-for' || state === 'cut-off' || (state === 'failed' && hasRested)
}

/** Whether somebody may ask for it on a day on which it has run before; one that failed need not rest first. */
export function mayBeAskedFor(run: JobRun, now: Date): boolean {
  return ['cut-off', 'failed'].includes(jobState(run, now))
}
