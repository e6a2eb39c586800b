import { formatMean } from '#app/components/fidelity/format-score.ts'
import { Table } from '#app/components/table.tsx'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Weaknesses } from '#app/domain/fidelity/standing/across-teams.ts'

/** What teams measured alike find hard, a table for each version of each instrument. */
export function WeakItems({ weaknesses }: { weaknesses: Weaknesses[] }) {
  const { fidelity, fidelityTeam, shell } = useMessages()
  const t = fidelityTeam.overview
  const locale = useLocale()
  if (weaknesses.length === 0) return <p>{t.noneMeasured}</p>
  return weaknesses.map(({ method, version, items }) => {
    const line = t.lineOf(shell.methods[method], version)
    return items && items.length > 0 ? (
      <Table key={line} caption={line} head={[t.item, t.asking, t.measured, t.mean]}>
        {items.map(({ id, label, title, asking, teams, mean }) => (
          <tr key={id}>
            <th scope="row" lang="da">
              {fidelity.rate.item(label, title)}
            </th>
            <td>{asking}</td>
            <td>{teams}</td>
            <td>{formatMean(locale, mean)}</td>
          </tr>
        ))}
      </Table>
    ) : (
      <p key={line}>
        <strong>{line}:</strong> {items ? t.noWeak : t.tooFewForItems}
      </p>
    )
  })
}
