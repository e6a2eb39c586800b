import { formatMean } from '#app/components/fidelity/format-score.ts'
import type { Aggregation } from '#app/domain/fidelity/instruments/instrument.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { ItemName } from './instrument-view.ts'
import { ItemLink } from './item-link.tsx'

export type ScoringFacts = {
  scale: { min: number; max: number }
  aggregation: Aggregation
  neededShare: number
  bands: { min: number; label: string }[]
  followUpAt: number
  minimums: (ItemName & { score: number })[]
}

type ScoringProps = { scoring: ScoringFacts; includes: { id: string; version: string; title: string }[] }

/** How the scores of the items become a result. */
export function Scoring({ scoring, includes }: ScoringProps) {
  const t = useMessages().instruments
  const locale = useLocale()
  const { scale, aggregation, neededShare, bands, followUpAt, minimums } = scoring
  return (
    <section>
      <h2>{t.scoring}</h2>
      <dl className="facts">
        <div>
          <dt>{t.scale}</dt>
          <dd>{t.scaleFrom(scale.min, scale.max)}</dd>
        </div>
        <div>
          <dt>{t.total}</dt>
          <dd>{t.aggregations[aggregation]}</dd>
        </div>
        <div>
          <dt>{t.neededShare}</dt>
          <dd>{t.neededShareOf(formatPercent(locale, neededShare))}</dd>
        </div>
        <div>
          <dt>{t.bands}</dt>
          {bands.map(({ label, min }) => (
            <dd key={label}>
              <span lang="da">{label}</span> {t.bandFrom(formatMean(locale, min))}
            </dd>
          ))}
        </div>
        <div>
          <dt>{t.followUp}</dt>
          <dd>{t.followUpAt(followUpAt)}</dd>
        </div>
        <div>
          <dt>{t.minimum}</dt>
          {minimums.length === 0 && <dd>{t.noMinimum}</dd>}
          {minimums.map(({ score, ...item }) => (
            <dd key={item.id}>
              <ItemLink item={item} /> {t.minimumOf(score)}
            </dd>
          ))}
        </div>
        {includes.length > 0 && (
          <div>
            <dt>{t.includes}</dt>
            {includes.map(({ id, title, version }) => (
              <dd key={id}>
                <span lang="da">{title}</span>, {t.version(version)}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  )
}
