import { formatFact } from '#app/components/fidelity/format-fact.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { FactView } from './fact-view.ts'

/** The fact sheet to read: each answer, where it is used, and when it was changed late. */
export function FactsList({ facts }: { facts: FactView[] }) {
  const t = useMessages().fidelityPlan.facts
  const locale = useLocale()
  return (
    <dl className="fact-list">
      {facts.map(({ id, label, kind, unit, usedAt, value, changedOn }) => (
        <div key={id}>
          <dt lang="da">{label}</dt>
          <dd>
            {value === '' ? (
              <span className="quiet">{t.notTold}</span>
            ) : (
              <strong lang="da">
                {formatFact(locale, kind, value)} {unit}
              </strong>
            )}{' '}
            {changedOn && <strong className="fact-changed">{t.late(formatDate(locale, changedOn))}</strong>}
          </dd>
          <dd className="quiet">{t.usedAt(usedAt.join(', '))}</dd>
        </div>
      ))}
    </dl>
  )
}
