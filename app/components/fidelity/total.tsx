import { Tag } from '#app/components/tag.tsx'
import type { Scale } from '#app/domain/fidelity/scores/scale.ts'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import type { TotalScore } from '#app/domain/fidelity/scores/score.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatMean } from './format-score.ts'

/** The total with its band and its place on the scale; or why there is none. */
export function Total({ total, scale }: { total: TotalScore; scale: Scale }) {
  const t = useMessages().fidelity.result
  const locale = useLocale()
  if (total.status === 'not-relevant') return <p>{t.notRelevant}</p>
  if (total.status === 'provisional') {
    return (
      <p>
        <Tag color="warning">{t.provisional}</Tag> {t.provisionalText(total.scored, total.relevant)}
      </p>
    )
  }
  return (
    <div className="total">
      <p className="total-number">{formatMean(locale, total.level)}</p>
      <p>
        <strong lang="da">{total.band.label}</strong>
        <span className="quiet">
          {t.share(formatPercent(locale, roundHalfUp(total.shareOfScale, 2)), scale.min, scale.max)}
          {/* Only a sum differs from the level: it counts points and not steps of the scale. */}
          {total.total !== total.level && `, ${t.sum(String(total.total))}`}
        </span>
      </p>
    </div>
  )
}
