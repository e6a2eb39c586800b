import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { PlaceOptions } from '#app/components/place-options.tsx'
import { FILTER_STATES, type PeopleFilter, placeWord } from '#app/domain/people/people-filter.ts'
import type { PlaceInTree } from '#app/domain/people/place-tree.ts'
import { ROLES } from '#app/domain/people/roles.ts'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type FindFormProps = {
  filter: PeopleFilter
  /** Every organisation, and what lies in the one that is asked for. */
  places: PlaceInTree[]
}

/** Asks its own page with GET, so that what was asked for stands in the address. */
export function FindForm({ filter, places }: FindFormProps) {
  const { people: t, lists } = useMessages()
  const { typed, role, state } = filter
  const place = filter.place ? placeWord(filter.place) : ''
  return (
    // Drawn anew when the way back leads to another question.
    <Form className="stack no-print" role="search" aria-label={t.title} key={JSON.stringify(filter)}>
      <div className="fields">
        <Field
          id="q"
          name="q"
          type="search"
          label={t.find}
          hint={t.findHint}
          defaultValue={typed}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          spellCheck={false}
        />
        <Select id="sted" name="sted" label={t.place} hint={t.placeHint} defaultValue={place}>
          <option value="">{t.anyPlace}</option>
          <PlaceOptions tree={places} />
        </Select>
        <Select id="rolle" name="rolle" label={t.role} defaultValue={role ?? ''}>
          <option value="">{t.anyRole}</option>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t.roleNames[one]}
            </option>
          ))}
        </Select>
        <Select id="status" name="status" label={t.state} defaultValue={state ?? ''}>
          <option value="">{t.anyState}</option>
          {FILTER_STATES.map((one) => (
            <option key={one} value={one}>
              {t.states[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className="row">
        <Button>{lists.filter}</Button>
        {(typed || place || role || state) && (
          <Link className="ds-link" to="/admin/personer">
            {lists.showAll}
          </Link>
        )}
      </p>
    </Form>
  )
}
