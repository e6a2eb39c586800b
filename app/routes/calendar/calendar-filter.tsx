import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/field.tsx'
import { EVENT_KINDS, type EventKind } from '#app/domain/events/event.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type CalendarFilterProps = {
  past: boolean
  /** By the course's slug. */
  chosen: { kind: EventKind | null; course: string | null }
  courses: { slug: string; title: string }[]
}

export function CalendarFilter({ past, chosen, courses }: CalendarFilterProps) {
  const t = useMessages().events
  return (
    <Form
      className="row event-filter"
      role="search"
      action="/kalender"
      key={`${past} ${chosen.kind} ${chosen.course}`}
    >
      {past && <input type="hidden" name="vis" value="tidligere" />}
      <Select id="slags" name="slags" label={t.list.kind} defaultValue={chosen.kind ?? ''}>
        <option value="">{t.list.allKinds}</option>
        {EVENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </Select>
      <Select id="kursus" name="kursus" label={t.list.course} defaultValue={chosen.course ?? ''}>
        <option value="">{t.list.allCourses}</option>
        {courses.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Select>
      <Button variant="secondary">{t.list.show}</Button>
    </Form>
  )
}
