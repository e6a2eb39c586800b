import { Radar } from '#app/components/charts/radar.tsx'
import { Table } from '#app/components/table.tsx'
import type { Scale } from '#app/domain/fidelity/scores/scale.ts'
import type { GroupScore } from '#app/domain/fidelity/scores/score.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatMean } from './format-score.ts'

/** A domain's mean, the one in the review before, and the fewest and most forløb behind its items. */
export type DomainRow = {
  letter: string
  title: string
  score: GroupScore
  before: number | null
  cases: [number, number] | null
}

/** The domains as a radar and, beside it, as a table: this review and the one before it. */
export function Domains({ domains, scale }: { domains: DomainRow[]; scale: Scale }) {
  const t = useMessages().fidelity.result
  const locale = useLocale()
  const hasBefore = domains.some(({ before }) => before !== null)
  const hasCases = domains.some(({ cases }) => cases !== null)
  // How many items have a score is told where some lack one.
  const hasGaps = domains.some(({ score }) => score.status === 'scored' && score.scored < score.relevant)
  const head = [
    t.domain,
    t.mean,
    ...(hasBefore ? [t.previous] : []),
    ...(hasGaps ? [t.scored] : []),
    ...(hasCases ? [t.cases] : []),
  ]
  const shown = (mean: number | null) => (mean === null ? '\u2013' : formatMean(locale, mean))

  return (
    <div className="domains wrapping">
      <Radar
        scale={scale}
        axes={domains.map(({ letter, title, score, before }) => ({
          letter,
          title,
          value: score.status === 'scored' ? score.mean : null,
          before,
        }))}
      />
      <Table caption={t.domains} captionHidden head={head}>
        {domains.map(({ letter, title, score, before, cases }) => (
          <tr key={letter}>
            <th scope="row" lang="da">
              {letter}. {title}
            </th>
            <td>{score.status === 'scored' ? formatMean(locale, score.mean) : t.noScore[score.status]}</td>
            {hasBefore && <td>{shown(before)}</td>}
            {hasGaps && (
              <td>{score.status === 'scored' ? t.scoredOf(score.scored, score.relevant) : '\u2013'}</td>
            )}
            {hasCases && <td>{cases ? t.caseSpan(...cases) : '\u2013'}</td>}
          </tr>
        ))}
      </Table>
    </div>
  )
}
