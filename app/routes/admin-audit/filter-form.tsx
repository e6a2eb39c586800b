import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { AUDIT_ACTIONS } from '#app/domain/privacy/audit.ts'
import type { AuditFilter } from '#app/domain/privacy/audit-filter.ts'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Asks its own page with GET, so that what was asked for stands in the address. */
export function FilterForm({ filter: { action, typed, day } }: { filter: AuditFilter }) {
  const { audit: t, lists } = useMessages()
  return (
    <Form className="overview-filter" role="search" aria-label={t.filter} key={`${action} ${typed} ${day}`}>
      <Field
        id="q"
        name="q"
        type="search"
        label={t.find}
        defaultValue={typed}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
      />
      <Select id="handling" name="handling" label={t.action} defaultValue={action ?? ''}>
        <option value="">{t.anyAction}</option>
        {AUDIT_ACTIONS.map((one) => (
          <option key={one} value={one}>
            {t.actions[one]}
          </option>
        ))}
      </Select>
      <Field id="dag" name="dag" type="date" label={t.day} defaultValue={day ?? ''} />
      <p className="row">
        <Button variant="secondary">{lists.filter}</Button>
        {(typed !== '' || action !== null || day !== null) && (
          <Link className="ds-link" to="/admin/drift/log">
            {lists.showAll}
          </Link>
        )}
      </p>
    </Form>
  )
}
