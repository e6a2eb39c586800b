import type { Comparison } from '#app/domain/fidelity/standing/across-teams.ts'

/** A team of the reader among all that were measured alike; the centre has no teams of its own. */
type ComparisonRow = Omit<Comparison, 'own'> & { own: Comparison['own'][number] | null }

export function comparisonRows(comparisons: Comparison[]): ComparisonRow[] {
  return comparisons.flatMap(({ own, ...comparison }): ComparisonRow[] => {
    const teams = own.length > 0 ? own : [null]
    return teams.map((team) => ({ ...comparison, own: team }))
  })
}
