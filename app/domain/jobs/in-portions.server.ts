import { setImmediate as pause } from 'node:timers/promises'

/** How many people a great work sees to at once, where it does not say. */
const PEOPLE_AT_ONCE = 250

/**
 * Does a work for a great many people, or teams, a portion at a time. After each, what waits to be answered is answered.
 * @param work runs synchronously, so that it can be one transaction
 * @throws the signal's reason when the server is being stopped: what is left is for another time
 */
export async function inPortions<Thing>(
  things: Thing[],
  work: (some: Thing[]) => void,
  stopping: AbortSignal,
  atOnce = PEOPLE_AT_ONCE,
): Promise<void> {
  for (let from = 0; from < things.length; from += atOnce) {
    stopping.throwIfAborted()
    work(things.slice(from, from + atOnce))
    await pause()
  }
}
