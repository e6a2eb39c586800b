import { formatMean } from '#app/components/fidelity/format-score.ts'
import { Table } from '#app/components/table.tsx'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** Every correction with what held before it, oldest first. */
export function ErrataTable({ errata }: { errata: ToldErratum[] }) {
  const t = useMessages().fidelityReport.errata
  const locale = useLocale()
  const mean = (level: number | null) => (level === null ? t.none : formatMean(locale, level))
  const score = (given: ToldErratum['to']) => (given === 'not-relevant' ? t.notRelevant : given)
  if (errata.length === 0) return <p>{t.empty}</p>
  return (
    <Table caption={t.title} captionHidden head={[t.date, t.item, t.original, t.corrected, t.why, t.total]}>
      {errata.map(({ id, date, label, title, from, to, notRelevantReason, reason, level }) => (
        <tr key={id}>
          <td>{formatDate(locale, date)}</td>
          <th scope="row" lang="da">
            {label} {title}
          </th>
          <td>{score(from)}</td>
          <td>{score(to)}</td>
          <td className="score-note">
            <p>{reason}</p>
            {notRelevantReason !== null && <p>{t.notRelevantBecause(notRelevantReason)}</p>}
          </td>
          <td>{t.totalMove(mean(level.from), mean(level.to))}</td>
        </tr>
      ))}
    </Table>
  )
}
