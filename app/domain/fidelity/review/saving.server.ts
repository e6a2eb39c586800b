import { isDeepStrictEqual } from 'node:util'

/** How a save went. `newer`: somebody else, or another tab, has saved something else in the meantime. */
export type Saving<T> =
  | { status: 'saved'; savedAt: Date }
  | { status: 'refused' }
  | { status: 'newer'; stored: T }

/**
 * What to answer without writing: the same thing sent again is saved already, and what was saved after
 * the page was read is not overwritten unseen. Null: write.
 * @param seen when what the page showed was saved, in milliseconds; 0 when it showed nothing
 */
export function savingOver<T extends object>(
  stored: (T & { savedAt: Date }) | null,
  given: T,
  seen: number,
): Saving<T & { savedAt: Date }> | null {
  if (!stored) return null
  const { savedAt, ...content } = stored
  if (isDeepStrictEqual(content, given)) return { status: 'saved', savedAt }
  return savedAt.getTime() === seen ? null : { status: 'newer', stored }
}

/** The moment of a save: always later than the one it replaces, also when the clock stands still. */
export function nextMoment(stored: { savedAt: Date } | null, now: Date): Date {
  return stored && stored.savedAt >= now ? new Date(stored.savedAt.getTime() + 1) : now
}
