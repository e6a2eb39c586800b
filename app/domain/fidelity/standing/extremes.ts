import type { FidelityResult, ResultItem } from './result.ts'

/** An item with a score, and what the review before on the same line gave it. */
export type ItemRow = ResultItem & { score: number; before: number | null }

/** How many items are called strongest, and how many weakest. */
const SHOWN = 5

/**
 * The items with the lowest scores and, of the rest, those with the highest; within a score they stand as
 * in the instrument. With few items the strongest are fewer: none is called both.
 */
export function extremeItems(
  newest: Pick<FidelityResult, 'items'>,
  previous: Pick<FidelityResult, 'items'> | null,
): { strongest: ItemRow[]; weakest: ItemRow[] } {
  const before = new Map(previous?.items.map(({ id, score }) => [id, score]))
  const scored = newest.items.flatMap(({ score, ...item }) =>
    score === null ? [] : [{ ...item, score, before: before.get(item.id) ?? null }],
  )
  const weakest = scored.toSorted((one, other) => one.score - other.score).slice(0, SHOWN)
  const strongest = scored
    .filter((item) => !weakest.includes(item))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, SHOWN)
  return { strongest, weakest }
}
