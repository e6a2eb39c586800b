import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { SORT_FIELD, sortWord } from '#app/domain/list-query.ts'
import { STATUS_FILTERS } from '#app/domain/managers/member-list.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { TeamView } from './team-view.ts'

type FilterFormProps = Pick<TeamView, 'team' | 'courses' | 'filter' | 'sort'>

/** Which members, and which of the courses. What is chosen stands in the address. */
export function FilterForm({ team, courses, filter, sort }: FilterFormProps) {
  const { team: t, lists } = useMessages()
  const { name, course, status } = filter
  return (
    // Drawn anew when the way back leads to another question.
    <Form className="list-filter no-print" role="search" aria-label={t.staff} key={JSON.stringify(filter)}>
      <input type="hidden" name={SORT_FIELD} value={sortWord(sort)} />
      <Field id="navn" name="navn" type="search" label={t.name} defaultValue={name} autoComplete="off" />
      <Select id="kursus" name="kursus" label={t.course} defaultValue={course ?? ''}>
        <option value="">{t.anyCourse}</option>
        {courses.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Select>
      <Select id="status" name="status" label={t.statusLabel} defaultValue={status ?? ''}>
        <option value="">{t.anyStatus}</option>
        {STATUS_FILTERS.map((word) => (
          <option key={word} value={word}>
            {t.statusFilters[word]}
          </option>
        ))}
      </Select>
      <p className="row">
        <Button variant="secondary">{lists.filter}</Button>
        {(name !== '' || course || status) && <Link to={`/team/${team.slug}`}>{lists.showAll}</Link>}
      </p>
    </Form>
  )
}
