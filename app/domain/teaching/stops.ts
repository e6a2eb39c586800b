import { isTellable, type People, tellPart } from './tellable.ts'

/**
 * One person's way through a course, without saying whose: for each lesson, and last for the final
 * test, when they last did something there and whether it is done.
 */
export type Trail = { steps: { lastAt: Date | null; done: boolean }[]; finished: boolean }

/** How many have begun and done a step, and how many have come to a stop there. */
export type Stop = { begun: People; done: People; stuck: People }

/** Whoever has done nothing for longer than this has come to a stop. */
const PAUSE_DAYS = 14
const DAY = 86_400_000

/** Where people stop on their way. A person stops at the step where they last did something. */
export function stopsOn(trails: Trail[], steps: number, now: Date): Stop[] {
  const stoppedAt = trails.map((trail) => stopOf(trail, now))
  return Array.from({ length: steps }, (_, step) => {
    const begun = trails.filter(({ steps }) => steps[step]?.lastAt).length
    const done = trails.filter(({ steps }) => steps[step]?.done).length
    const stuck = stoppedAt.filter((place) => place === step).length
    return {
      begun: isTellable(begun) ? begun : null,
      done: tellPart(done, begun),
      stuck: tellPart(stuck, begun),
    }
  })
}

/** The step a person has stopped at, or null. Of two at the same moment it is the later on the way. */
function stopOf({ steps, finished }: Trail, now: Date): number | null {
  const times = steps.map(({ lastAt }) => lastAt?.getTime() ?? 0)
  const last = Math.max(...times)
  if (finished || last === 0 || now.getTime() - last <= PAUSE_DAYS * DAY) return null
  return times.lastIndexOf(last)
}
