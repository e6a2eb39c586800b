import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { Tag } from '#app/components/tag.tsx'
import { civilDate } from '#app/domain/dates.ts'
import type { EventKind, SignUpPlace } from '#app/domain/events/event.ts'
import type { EventPhase } from '#app/domain/events/phase.ts'
import { formatDay, formatTime } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ListedEvent = {
  id: string
  kind: EventKind
  course: { title: string; language: string } | null
  place: string
  startsAt: Date
  endsAt: Date
  phase: EventPhase
  seatsLeft: number
  /** Where the reader stands; null: they never signed up. */
  own: SignUpPlace | null
}

export function EventList({ events }: { events: ListedEvent[] }) {
  const t = useMessages().events
  return (
    <ul className="event-list">
      {events.map((event) => (
        <li key={event.id}>
          <Card>
            <h3>
              <Link className="ds-link" to={`/kalender/${event.id}`}>
                {t.kinds[event.kind]}:{' '}
                <span lang={event.course?.language}>{event.course?.title ?? t.goneCourse}</span>
              </Link>
            </h3>
            <When {...event} />
            <p>{event.place}</p>
            <Standing {...event} />
          </Card>
        </li>
      ))}
    </ul>
  )
}

function When({ startsAt, endsAt }: Pick<ListedEvent, 'startsAt' | 'endsAt'>) {
  const locale = useLocale()
  const [first, last] = [civilDate(startsAt), civilDate(endsAt)]
  return (
    <p>
      {formatDay(locale, first)}, {formatTime(locale, startsAt)}
      {last !== first && ` - ${formatDay(locale, last)}`}
    </p>
  )
}

function Standing({ phase, seatsLeft, own }: Pick<ListedEvent, 'phase' | 'seatsLeft' | 'own'>) {
  const t = useMessages().events
  return (
    <p className="row">
      {phase === 'open' ? <Tag>{t.list.seatsLeft(seatsLeft)}</Tag> : <Phase phase={phase} />}
      {own && phase !== 'cancelled' && (
        <Tag color={own === 'seat' ? 'success' : own === 'waiting' ? 'info' : 'neutral'}>
          {t.list.places[own]}
        </Tag>
      )}
    </p>
  )
}

function Phase({ phase }: { phase: Exclude<EventPhase, 'open'> }) {
  const t = useMessages().events
  return <Tag color={phase === 'cancelled' ? 'warning' : 'neutral'}>{t.phases[phase]}</Tag>
}
