import { mean } from '../scores/mean.ts'

/**
 * Figures across teams are told from this many teams on. It is our choice, and the same number as for
 * shares of people.
 */
export const FEWEST_TEAMS = 5

/** What teams measured alike have come to, without saying which is which. */
export type Benchmark = { teams: number; median: number; lowest: number; highest: number }

/**
 * Null when the teams are too few. Those whose level the reader knows do not count: whoever knows three of
 * seven could otherwise take them away, and be left with four.
 * @param known the ids of the teams whose levels the reader may see by name
 */
export function benchmarkOf(
  levels: { teamId: string; level: number }[],
  known: ReadonlySet<string>,
): Benchmark | null {
  const unknown = levels.filter(({ teamId }) => !known.has(teamId))
  if (unknown.length < FEWEST_TEAMS) return null
  const sorted = levels.map(({ level }) => level).toSorted((one, other) => one - other)
  return {
    teams: sorted.length,
    median: medianOf(sorted),
    lowest: Math.min(...sorted),
    highest: Math.max(...sorted),
  }
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(sorted: number[]): number {
  return mean(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1))
}
