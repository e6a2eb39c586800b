import { Link } from '@remix-run/react'
import { civilDate } from '#app/domain/dates.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import { formatDate, formatDay, formatTimeSpan } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ShownEvent = {
  id: string
  kind: EventKind
  /** Null when it is no longer there. */
  course: { slug: string; title: string; language: string } | null
  /** The name of the one it is for; null: for everyone. */
  organisation: string | null
  place: string
  note: string
  seats: number
  signUpUntil: string
  days: { id: string; startsAt: Date; endsAt: Date }[]
}

export function EventFacts({ event, seatsLeft }: { event: ShownEvent; seatsLeft: number }) {
  const { course, organisation, place, note, seats, signUpUntil, days } = event
  const { events } = useMessages()
  const t = events.event
  const locale = useLocale()
  return (
    <dl className="facts">
      <dt>{t.when}</dt>
      {days.map(({ id, startsAt, endsAt }) => (
        <dd key={id}>
          {formatDay(locale, civilDate(startsAt))}, {formatTimeSpan(locale, startsAt, endsAt)}
        </dd>
      ))}
      <dt>{t.where}</dt>
      <dd className="event-text">{place}</dd>
      {course && (
        <>
          <dt>{events.form.course}</dt>
          <dd>
            <Link className="ds-link" to={`/kurser/${course.slug}`} lang={course.language}>
              {course.title}
            </Link>
          </dd>
        </>
      )}
      {organisation && (
        <>
          <dt>{t.who}</dt>
          <dd>{t.onlyFor(organisation)}</dd>
        </>
      )}
      <dt>{t.seats}</dt>
      <dd>{t.seatsOf(seats, seatsLeft)}</dd>
      <dt>{t.until}</dt>
      <dd>{formatDate(locale, signUpUntil)}</dd>
      {note && (
        <>
          <dt>{t.note}</dt>
          <dd className="event-text">{note}</dd>
        </>
      )}
    </dl>
  )
}
