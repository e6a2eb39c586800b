import type { ImportedThing } from './import.ts'

/** What is written of a thing, by column. */
export type Facts = Record<string, string | null>

/** One thing that an import makes (`before` null) or changes: only what is changed stands in both then. */
export type Change = { thing: ImportedThing; id: string; before: Facts | null; after: Facts }

/**
 * How many things of each kind an import made and changed, and how many rows it left as they were or found wrong.
 * `stays`: rows whose first day is later than the known one, which stays. `failed-running`, `failed-undoing`: 1
 * when something was in the way and stopped it.
 */
export type Counts = Record<string, number>

export const countKey = ({ thing, before }: Pick<Change, 'thing' | 'before'>) =>
  `${before === null ? 'made' : 'changed'}-${thing}`

/** The second counts added to the first. */
export function addCounts(counts: Counts, more: Counts): Counts {
  const sum = { ...counts }
  for (const [key, count] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + count
  return sum
}
