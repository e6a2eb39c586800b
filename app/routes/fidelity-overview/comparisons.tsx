import { formatMean } from '#app/components/fidelity/format-score.ts'
import { Table } from '#app/components/table.tsx'
import type { Comparison } from '#app/domain/fidelity/standing/across-teams.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { comparisonRows } from './comparison-rows.ts'

/** How teams measured alike lie, without names; a manager's own teams stand against it by name. */
export function Comparisons({ comparisons, seesAll }: { comparisons: Comparison[]; seesAll: boolean }) {
  const { fidelityTeam, shell } = useMessages()
  const t = fidelityTeam.overview
  const locale = useLocale()
  if (comparisons.length === 0) return <p>{t.noComparison}</p>
  const own = seesAll ? [] : [t.own, t.score]
  return (
    <Table
      caption={t.comparison}
      captionHidden
      head={[t.method, ...own, t.median, t.lowest, t.highest, t.teamCount]}
    >
      {comparisonRows(comparisons).map(({ method, version, benchmark, own: team }) => (
        <tr key={`${method} ${version} ${team?.name}`}>
          <th scope="row">{t.lineOf(shell.methods[method], version)}</th>
          {team && (
            <>
              <td>{team.name}</td>
              <td>{formatMean(locale, team.level)}</td>
            </>
          )}
          {benchmark ? (
            <>
              <td>{formatMean(locale, benchmark.median)}</td>
              <td>{formatMean(locale, benchmark.lowest)}</td>
              <td>{formatMean(locale, benchmark.highest)}</td>
              <td>{benchmark.teams}</td>
            </>
          ) : (
            <td colSpan={4}>{seesAll ? t.tooFew : t.tooFewOthers}</td>
          )}
        </tr>
      ))}
    </Table>
  )
}
