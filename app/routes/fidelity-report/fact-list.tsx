import type { ReactNode } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** A number is kept with a full stop; `decimals` is null where the answer is in words. */
type ShownFact = { label: string; value: string; unit: string; decimals: number | null }

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
  const written = ({ value, unit, decimals }: ShownFact) => {
    if (value === '') return t.check.notTold
    const answer = decimals === null ? value : formatNumber(locale, Number(value), decimals)
    return t.result.factOf(answer, unit)
  }
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
