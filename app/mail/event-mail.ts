import { civilDate } from '#app/domain/dates.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import type { EventNews } from '#app/domain/events/news.ts'
import { formatDay, formatTimeSpan } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const { mail: t, kinds, goneCourse } = messagesByLocale[LOCALE].events

type Day = { startsAt: Date; endsAt: Date }

type ToldEvent = {
  id: string
  kind: EventKind
  /** Null when it is no longer there. */
  course: { title: string } | null
  place: string
  days: Day[]
  /** Days that it had before, and has no more. */
  gone: Day[]
  /** Why it is cancelled; '' otherwise. */
  reason: string
}

/**
 * A mail about an event, with what, when and where.
 * @param appUrl the origin the link begins with
 */
export function eventMail(name: string, event: ToldEvent, news: EventNews, appUrl: string) {
  const { id, kind, course, place, days, gone, reason } = event
  const what = t.what(kinds[kind], course?.title ?? goneCourse)
  const when = ({ startsAt, endsAt }: Day) =>
    `${formatDay(LOCALE, civilDate(startsAt))}, ${formatTimeSpan(LOCALE, startsAt, endsAt)}`
  const parts = [
    t.greeting(name),
    t.text[news],
    ...(reason ? [t.reason(reason)] : []),
    [what, ...days.map(when), t.place(place)].join('\n'),
    ...gone.map((day) => t.gone(when(day))),
    `${news === 'cancelled' ? t.linkCancelled : t.link}\n${appUrl}/kalender/${id}`,
    t.help,
  ]
  return { subject: t.subject[news](what), text: `${parts.join('\n\n')}\n` }
}
