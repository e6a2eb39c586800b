import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import {
  type FilterField,
  type FilterProblem,
  MEASURED_METHODS,
} from '#app/domain/fidelity/standing/overview-filter.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type FilterFormProps = {
  typed: Record<FilterField, string>
  problems: Partial<Record<FilterField, FilterProblem>>
  /** Whether there are so many teams that one looks for them by name. */
  isLong: boolean
}

/** Which method and which months. What is chosen stands in the address, so that it can be kept and shared. */
export function FilterForm({ typed, problems, isLong }: FilterFormProps) {
  const { fidelityTeam, shell } = useMessages()
  const t = fidelityTeam.overview
  const errorAt = (field: FilterField) => {
    const problem = problems[field]
    return problem && t.problems[problem]
  }
  const errors = (['metode', 'fra', 'til'] as const).flatMap((field) => {
    const message = errorAt(field)
    return message ? [{ fieldId: field, message }] : []
  })
  return (
    <Form className="overview-filter no-print" aria-label={t.filter} key={JSON.stringify(typed)}>
      <ErrorSummary errors={errors} />
      {(isLong || typed.navn !== '') && (
        <Field
          id="navn"
          name="navn"
          type="search"
          label={t.find}
          defaultValue={typed.navn}
          autoComplete="off"
        />
      )}
      <Select
        id="metode"
        name="metode"
        label={t.method}
        defaultValue={typed.metode}
        error={errorAt('metode')}
      >
        <option value="">{t.allMethods}</option>
        {MEASURED_METHODS.map((method) => (
          <option key={method} value={method}>
            {shell.methods[method]}
          </option>
        ))}
      </Select>
      <Field
        id="fra"
        name="fra"
        type="month"
        label={t.from}
        hint={t.monthHint}
        defaultValue={typed.fra}
        error={errorAt('fra')}
      />
      <Field
        id="til"
        name="til"
        type="month"
        label={t.to}
        hint={t.monthHint}
        defaultValue={typed.til}
        error={errorAt('til')}
      />
      <p className="row">
        <Button variant="secondary">{t.show}</Button>
        <Link to="/fidelitet/oversigt">{t.reset}</Link>
      </p>
    </Form>
  )
}
