import { sha256 } from '../courses/content-hash.ts'

/** A thing done: which it was, by its words, and where it stood. */
export type Tick = { digest: string; place: number }

/** What a thing to do is known by: its words, whatever their capitals and marks. */
export const digestOf = (item: string) =>
  sha256((item.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))

/**
 * Where a tick stands in a list as it is now: at the thing in its words, wherever that has moved, or
 * where it stood when the thing has been put in other words.
 * @returns a place that the list may no longer have
 */
export function placeOfTick({ digest, place }: Tick, items: string[]): number {
  const moved = items.findIndex((item) => digestOf(item) === digest)
  return moved === -1 ? place : moved
}
