import { Radar } from '#app/components/charts/radar.tsx'
import { Table } from '#app/components/table.tsx'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import type { GroupScore } from '#app/domain/fidelity/scores/score.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatMean } from './format-score.ts'

type DomainsProps = {
  result: Pick<FidelityResult, 'domains' | 'scale'>
  previous: Pick<FidelityResult, 'domains'> | null
}

const meanOf = (score: GroupScore | undefined) => (score?.status === 'scored' ? score.mean : null)

/** The domains as a radar and, beside it, as a table: this review and the one before it. */
export function Domains({ result, previous }: DomainsProps) {
  const t = useMessages().fidelity.result
  const locale = useLocale()
  const before = (place: number) => meanOf(previous?.domains[place]?.score)
  // How many items have a score is told where some lack one.
  const hasGaps = result.domains.some(
    ({ score }) => score.status === 'scored' && score.scored < score.relevant,
  )
  const head = [t.domain, t.mean, ...(previous ? [t.previous] : []), ...(hasGaps ? [t.scored] : [])]
  const shown = (mean: number | null) => (mean === null ? '\u2013' : formatMean(locale, mean))

  return (
    <div className="domains wrapping">
      <Radar
        scale={result.scale}
        axes={result.domains.map(({ letter, title, score }, place) => ({
          letter,
          title,
          value: meanOf(score),
          before: before(place),
        }))}
      />
      <Table caption={t.domains} captionHidden head={head}>
        {result.domains.map(({ letter, title, score }, place) => (
          <tr key={letter}>
            <th scope="row" lang="da">
              {letter}. {title}
            </th>
            <td>{score.status === 'scored' ? formatMean(locale, score.mean) : t.noScore[score.status]}</td>
            {previous && <td>{shown(before(place))}</td>}
            {hasGaps && (
              <td>{score.status === 'scored' ? t.scoredOf(score.scored, score.relevant) : '\u2013'}</td>
            )}
          </tr>
        ))}
      </Table>
    </div>
  )
}
