import { Form } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { PresenceForm, type PresenceFormProps } from './presence-form.tsx'

type EventAttendancePageProps = Omit<PresenceFormProps, 'address'> & {
  title: string
  event: { id: string; name: string }
  days: { id: string; date: string }[]
  dayId: string
  hasCome: boolean
  /** What the others are searched for by; '' for nothing. */
  sought: string
}

/** Who was there on a day of an event, ticked where it is held; made for a phone. */
export function EventAttendancePage(props: EventAttendancePageProps) {
  const { title, event, days, dayId, hasCome, sought, ...form } = props
  const t = useMessages().events
  const locale = useLocale()
  const date = days.find(({ id }) => id === dayId)?.date ?? ''
  const page = `/kalender/${event.id}/fremmoede`
  const search = new URLSearchParams({ dag: dayId, ...(sought && { navn: sought }) })
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <Breadcrumbs
        trail={[
          { to: '/kalender', label: t.list.title },
          { to: `/kalender/${event.id}`, label: event.name },
        ]}
      />
      <PageHead title={title}>
        <p>{formatDay(locale, date)}</p>
      </PageHead>
      {days.length > 1 && (
        <Form className="row event-filter" action={page} key={dayId}>
          <Select id="dag" name="dag" label={t.attendance.day} defaultValue={dayId}>
            {days.map(({ id, date }) => (
              <option key={id} value={id}>
                {formatDay(locale, date)}
              </option>
            ))}
          </Select>
          <Button variant="secondary">{t.attendance.show}</Button>
        </Form>
      )}
      {hasCome ? (
        <>
          <PresenceForm {...form} address={`${page}?${search}`} key={`${dayId} ${sought}`} />
          <section>
            <h2>{t.attendance.others}</h2>
            <Form className="row event-filter" role="search" action={page}>
              <input type="hidden" name="dag" value={dayId} />
              <Field
                id="navn"
                name="navn"
                type="search"
                label={t.attendance.find}
                hint={t.attendance.findHint}
                defaultValue={sought}
                key={sought}
                maxLength={100}
                autoComplete="off"
              />
              <Button variant="secondary">{t.attendance.findSubmit}</Button>
            </Form>
            {sought && form.found.length === 0 && <p role="status">{t.attendance.noneFound(sought)}</p>}
          </section>
        </>
      ) : (
        <p>{t.attendance.notYet}</p>
      )}
    </main>
  )
}
