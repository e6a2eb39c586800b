import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Before as EarlierScore, ToldFact } from './checklist.ts'
import { formatFact } from './format-fact.ts'

/** What the team has told about an item in its fact sheet; nothing where it has told nothing. */
export function FactList({ facts }: { facts: ToldFact[] }) {
  const messages = useMessages()
  const t = messages.fidelityRating.rate
  const locale = useLocale()
  if (facts.length === 0) return null
  return (
    <div className="item-facts">
      <p>
        <strong>{t.facts}</strong>
      </p>
      <dl>
        {facts.map(({ id, label, kind, value, unit, isLate }) => (
          <div key={id}>
            <dt lang="da">{label}</dt>
            <dd lang={kind === 'text' && value !== '' ? 'da' : undefined}>
              {value === '' ? messages.fidelityPlan.facts.notTold : formatFact(locale, kind, value)}
              {unit && value !== '' && <span lang="da"> {unit}</span>}
              {isLate && <span className="quiet"> {t.factLate}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What the item was given in the review before. Whoever shows it has seen to it that it may be seen. */
export function Before({ before }: { before: EarlierScore }) {
  const t = useMessages().fidelityRating.rate
  const locale = useLocale()
  const score = before.score === 'not-relevant' ? t.notRelevant : String(before.score)
  return <p className="quiet">{t.before(formatDate(locale, before.reviewOn), score)}</p>
}
