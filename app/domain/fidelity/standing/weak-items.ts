import { mean } from '../scores/mean.ts'
import { FEWEST_TEAMS } from './benchmark.ts'
import { askingItems, type FidelityResult } from './result.ts'

/** An item across teams: how many gave it a number, for how many it asks for an action, and its mean. */
export type WeakItem = {
  id: string
  label: string
  title: string
  teams: number
  asking: number
  mean: number
}

/**
 * The items that ask for an action in at least one team, those in most teams first. An item that fewer
 * teams than `FEWEST_TEAMS` have a number for is left out.
 * @param results one a team, all of one version of one instrument
 */
export function weakItems(results: Pick<FidelityResult, 'items' | 'followUpAt'>[]): WeakItem[] {
  const asking = results.map(
    (result) => new Set(askingItems(result.items, result.followUpAt).map(({ id }) => id)),
  )
  return (results[0]?.items ?? [])
    .map(({ id, label, title }) => {
      const scores = results.flatMap(({ items }) => items.find((item) => item.id === id)?.score ?? [])
      return {
        id,
        label,
        title,
        teams: scores.length,
        asking: asking.filter((ids) => ids.has(id)).length,
        mean: mean(scores),
      }
    })
    .filter((item) => item.teams >= FEWEST_TEAMS && item.asking > 0)
    .toSorted((one, other) => other.asking - one.asking || one.mean - other.mean)
}
