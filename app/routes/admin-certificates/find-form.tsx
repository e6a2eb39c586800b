import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { STATUSES } from '#app/domain/certificates/issued-filter.ts'
import type { Status } from '#app/domain/certificates/validity.ts'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Filter = { typed: string; status: Status | null; isTooShort: boolean }

/** Asks its own page with GET, so that what was asked for stands in the address. */
export function FindForm({ filter: { typed, status, isTooShort } }: { filter: Filter }) {
  const { adminCertificates: t, certificates } = useMessages()
  return (
    // Drawn anew when the way back leads to another question.
    <Form className="stack no-print" role="search" aria-label={t.title} key={`${status} ${typed}`}>
      <ErrorSummary errors={isTooShort ? [{ fieldId: 'q', message: t.tooShort }] : []} />
      <div className="fields">
        <Field
          id="q"
          name="q"
          type="search"
          label={t.find}
          hint={t.findHint}
          error={isTooShort ? t.tooShort : undefined}
          defaultValue={typed}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          spellCheck={false}
        />
        <Select id="status" name="status" label={t.status} defaultValue={status ?? ''}>
          <option value="">{t.anyStatus}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {certificates.status[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className="row">
        <Button>{t.submit}</Button>
        {(typed !== '' || status !== null) && (
          <Link className="ds-link" to="/admin/beviser">
            {t.reset}
          </Link>
        )}
      </p>
    </Form>
  )
}
