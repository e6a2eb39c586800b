import { Tag } from '#app/components/tag.tsx'
import { type CaseCount, restsOnFew } from '#app/domain/fidelity/standing/result.ts'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import type { Scale } from '#app/domain/fidelity/scores/scale.ts'
import type { TotalScore } from '#app/domain/fidelity/scores/score.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatMean } from './format-score.ts'

type TotalProps = { total: TotalScore; scale: Scale; mode: Mode; cases: CaseCount }

/**
 * The total with its band and its place on the scale, or why there is none. A self-assessment, and a total
 * that rests on too few forløb, are called so wherever it stands.
 */
export function Total({ total, scale, mode, cases }: TotalProps) {
  const t = useMessages().fidelity
  const isProvisional = total.status === 'provisional' || restsOnFew(cases)
  return (
    <>
      {(mode === 'self' || isProvisional) && (
        <p className="row">
          {mode === 'self' && <Tag color="info">{t.modes.self}</Tag>}
          {isProvisional && <Tag color="warning">{t.result.provisional}</Tag>}
        </p>
      )}
      <Number total={total} scale={scale} />
      {restsOnFew(cases) && <p className="quiet">{t.result.fewCases(cases.seen, cases.needed)}</p>}
    </>
  )
}

function Number({ total, scale }: Pick<TotalProps, 'total' | 'scale'>) {
  const t = useMessages().fidelity.result
  const locale = useLocale()
  if (total.status === 'not-relevant') return <p>{t.notRelevant}</p>
  if (total.status === 'provisional') return <p>{t.provisionalText(total.scored, total.relevant)}</p>
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
