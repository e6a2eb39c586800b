import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { SORT_FIELD, type Sort, sortWord } from '#app/domain/list-query.ts'
import { AREA_NEEDS, type AreaFilter } from '#app/domain/managers/area-list.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Which of the teams. What is chosen stands in the address. */
export function AreaFilterForm({ filter, sort }: { filter: AreaFilter; sort: Sort }) {
  const { area: t, lists } = useMessages()
  const { name, needs } = filter
  return (
    // Drawn anew when the way back leads to another question.
    <Form className="list-filter no-print" role="search" aria-label={t.teams} key={JSON.stringify(filter)}>
      <input type="hidden" name={SORT_FIELD} value={sortWord(sort)} />
      <Field id="navn" name="navn" type="search" label={t.find} defaultValue={name} autoComplete="off" />
      <Select id="vis" name="vis" label={t.show} defaultValue={needs ?? ''}>
        <option value="">{t.showAll}</option>
        {AREA_NEEDS.map((word) => (
          <option key={word} value={word}>
            {t.needs[word]}
          </option>
        ))}
      </Select>
      <p className="row">
        <Button variant="secondary">{lists.filter}</Button>
        {(name !== '' || needs) && <Link to="/mit-omraade">{lists.showAll}</Link>}
      </p>
    </Form>
  )
}
