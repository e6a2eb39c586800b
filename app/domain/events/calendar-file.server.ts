import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { env } from '#app/http/env.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { courseOf, type Event } from './events.server.ts'

const { kinds, mail, goneCourse } = messagesByLocale.da.events

/**
 * The days of an event as a file for anybody's calendar, in Danish and in UTC. A day keeps its name (UID) for
 * ever and a higher number (SEQUENCE) with every change, so a newer file moves what an older one had put there.
 */
export function calendarFile(event: Event, now = new Date()): string {
  const { id, kind, place, note, cancelledAt, revision, days } = event
  const url = `${env.APP_URL}/kalender/${id}`
  const calendar = ical({
    prodId: { company: 'Fodfæste', product: 'Kalender', language: 'DA' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const day of days) {
    calendar.createEvent({
      id: `${day.id}@${new URL(env.APP_URL).hostname}`,
      sequence: revision,
      stamp: now,
      start: day.startsAt,
      end: day.endsAt,
      summary: mail.what(kinds[kind], courseOf(event)?.title ?? goneCourse),
      location: place,
      description: [note, url].filter(Boolean).join('\n\n'),
      url,
      status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n` // every line is ended, and the library leaves out the last
}
