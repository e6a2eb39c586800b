/** A run of a daily job. Not finished: under way, or its server was stopped. `problem`: it failed, and why. */
type JobRun = { startedAt: Date; finishedAt: Date | null; problem: string | null }

/** A little less than an hour, so that the next hour's turn is never a moment too early. */
const PAUSE = 50 * 60_000

/** Whether a job may begin on a day on which it has run before: it has not been done, and has rested. */
export function mayRunAgain({ startedAt, finishedAt, problem }: JobRun, now: Date): boolean {
  const isDone = finishedAt !== null && problem === null
  return !isDone && now.getTime() - startedAt.getTime() >= PAUSE
}
