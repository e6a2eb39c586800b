import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { MAIL_STATES, type MailFilter } from '#app/domain/mail/mail-state.ts'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Asks its own page with GET, so that what was asked for stands in the address. */
export function FilterForm({ filter: { state, typed } }: { filter: MailFilter }) {
  const { admin, lists } = useMessages()
  const t = admin.mail
  return (
    <Form className="overview-filter" role="search" aria-label={t.filter} key={`${state} ${typed}`}>
      <Field
        id="q"
        name="q"
        type="search"
        label={t.find}
        defaultValue={typed}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
      />
      <Select id="tilstand" name="tilstand" label={t.state} defaultValue={state ?? ''}>
        <option value="">{t.anyState}</option>
        {MAIL_STATES.map((one) => (
          <option key={one} value={one}>
            {one === 'sent' ? t.sentOrKept : t.states[one]}
          </option>
        ))}
      </Select>
      <p className="row">
        <Button variant="secondary">{lists.filter}</Button>
        {(typed !== '' || state !== null) && (
          <Link className="ds-link" to="/admin/mail">
            {lists.showAll}
          </Link>
        )}
      </p>
    </Form>
  )
}
