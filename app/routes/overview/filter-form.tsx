import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { METHODS } from '#app/domain/courses/methods.ts'
import {
  OVERVIEW_FIELDS,
  type OverviewField,
  type OverviewProblem,
  type OverviewTyped,
} from '#app/domain/overview/overview-filter.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type FilterFormProps = {
  organisations: { id: string; name: string }[]
  typed: OverviewTyped
  problems: Partial<Record<OverviewField, OverviewProblem>>
}

/** Which organisation, method and months. What is chosen stands in the address, so that it can be kept and shared. */
export function FilterForm({ organisations, typed, problems }: FilterFormProps) {
  const { overview: t, shell, lists } = useMessages()
  const errorAt = (field: OverviewField) => {
    const problem = problems[field]
    return problem && t.problems[problem]
  }
  const errors = OVERVIEW_FIELDS.flatMap((fieldId) => {
    const message = errorAt(fieldId)
    return message ? [{ fieldId, message }] : []
  })
  return (
    <Form className="overview-filter no-print" aria-label={t.filter} key={JSON.stringify(typed)}>
      <ErrorSummary errors={errors} />
      <Select
        id="organisation"
        name="organisation"
        label={t.organisation}
        defaultValue={typed.organisation}
        error={errorAt('organisation')}
      >
        <option value="">{t.allOrganisations}</option>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        id="metode"
        name="metode"
        label={t.method}
        defaultValue={typed.metode}
        error={errorAt('metode')}
      >
        <option value="">{t.allMethods}</option>
        {METHODS.map((method) => (
          <option key={method} value={method}>
            {shell.methods[method]}
          </option>
        ))}
      </Select>
      {MONTHS.map(({ field, label }) => (
        <Field
          key={field}
          id={field}
          name={field}
          type="month"
          label={t[label]}
          hint={t.monthHint}
          defaultValue={typed[field]}
          error={errorAt(field)}
        />
      ))}
      <p className="row">
        <Button variant="secondary">{lists.filter}</Button>
        <Link className="ds-link" to="/oversigt">
          {lists.showAll}
        </Link>
      </p>
    </Form>
  )
}

const MONTHS = [
  { field: 'fra', label: 'from' },
  { field: 'til', label: 'to' },
] as const
