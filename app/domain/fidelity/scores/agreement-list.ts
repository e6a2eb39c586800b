import type { ItemScore } from './score.ts'

/**
 * How many points the raters lie apart on an item. Whether it is relevant at all outranks any
 * number of points: it decides what the others are divided by.
 */
export function distance(scores: ItemScore[]): number {
  const points = scores.filter((score) => score !== 'not-relevant')
  if (points.length === 0) return 0
  if (points.length < scores.length) return Infinity
  return Math.max(...points) - Math.min(...points)
}

/** The items to talk about, largest difference first, and those on which the raters agree from the start. */
export function agreementList<T extends { scores: ItemScore[] }>(items: T[]): { differing: T[]; same: T[] } {
  return {
    differing: items
      .filter(({ scores }) => distance(scores) > 0)
      .toSorted((one, other) => compare(distance(other.scores), distance(one.scores))),
    same: items.filter(({ scores }) => distance(scores) === 0),
  }
}

/** Subtracting would give NaN for two that are infinitely far apart. */
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1)
