import { Field, TextArea } from '#app/components/field.tsx'
import { FACT_LIMIT } from '#app/domain/fidelity/words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { FactView } from './fact-view.ts'
import { fieldOf } from './facts-reply.ts'

type FactFieldProps = { fact: FactView; typed: string; error: string | undefined }

/** One question of the fact sheet. The instrument's own words are Danish, whatever the page speaks. */
export function FactField({ fact, typed, error }: FactFieldProps) {
  const t = useMessages().fidelityPlan.facts
  const locale = useLocale()
  const { id, label, hint, kind, unit, decimals, changedOn } = fact
  const field = {
    id: fieldOf(id),
    name: fieldOf(id),
    label: <span lang="da">{unit ? t.unit(label, unit) : label}</span>,
    hint: (hint || changedOn) && (
      <>
        <span lang="da">{hint}</span> {changedOn && t.late(formatDate(locale, changedOn))}
      </>
    ),
    error,
    defaultValue: typed,
  }
  return kind === 'text' ? (
    <TextArea {...field} rows={2} maxLength={FACT_LIMIT} />
  ) : (
    <Field {...field} inputMode={decimals > 0 ? 'decimal' : 'numeric'} className="ds-input fact-number" />
  )
}
