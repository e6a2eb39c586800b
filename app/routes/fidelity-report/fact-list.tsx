import type { ReactNode } from 'react'
import { formatFact } from '#app/components/fidelity/format-fact.ts'
import type { FidelityReport } from '#app/domain/fidelity/report/report.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type ShownFact = FidelityReport['factSheet'][number]

/** What the team has told in its fact sheet. */
export function FactList<F extends ShownFact>({
  facts,
  renderAside,
}: {
  facts: F[]
  renderAside?: (fact: F) => ReactNode
}) {
  const t = useMessages().fidelityReport
  const locale = useLocale()
  const written = ({ kind, value, unit }: ShownFact) =>
    value === '' ? t.check.notTold : t.result.factOf(formatFact(locale, kind, value), unit)
  if (facts.every(({ value }) => value === '')) return <p>{t.check.noFacts}</p>
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt lang="da">{fact.label}</dt>
          <dd lang="da">{written(fact)}</dd>
          {renderAside && <dd>{renderAside(fact)}</dd>}
        </div>
      ))}
    </dl>
  )
}
