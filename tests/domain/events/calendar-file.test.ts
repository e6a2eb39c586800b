import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { calendarFile } from '#app/domain/events/calendar-file.server.ts'
import { cancelEvent, changeEvent } from '#app/domain/events/plan-event.server.ts'
import { eventNow, makeEvent } from '#tests/support/events.ts'
import { readIcs } from '#tests/support/read-ics.ts'

beforeAll(() => loadLibrary())

const NOW = new Date('2026-11-22T12:00:00Z')
const between = (startsAt: string, endsAt: string) => ({
  id: null,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})
// 09:00 to 15:30 in Denmark: once in summer time, once after it.
const DAYS = [
  between('2026-10-24T07:00:00Z', '2026-10-24T13:30:00Z'),
  between('2026-10-26T08:00:00Z', '2026-10-26T14:30:00Z'),
]
const read = (event: { id: string }) => readIcs(calendarFile(eventNow(event.id), NOW))

test('each day is an entry in UTC, in Danish, and what was typed comes back as it was', () => {
  const place = 'Huset; lokale 2, 1. sal \\ indgang "B"'
  const note = `Tag med:\nblyant, papir; ${'ærøskøbing '.repeat(20)}`.trim()
  const event = makeEvent({ kind: 'supervision', place, note, days: DAYS })
  const { calendar, events } = read(event)
  expect(calendar.get('VERSION')).toBe('2.0')
  expect(events.map((one) => [one.get('DTSTART'), one.get('DTEND')])).toEqual([
    ['20261024T070000Z', '20261024T133000Z'],
    ['20261026T080000Z', '20261026T143000Z'],
  ])
  for (const one of events) {
    expect(one.get('SUMMARY')).toBe('Supervision, CTI grundkursus')
    expect(one.get('LOCATION')).toBe(place)
    expect(one.get('DESCRIPTION')).toContain(note)
    expect(one.get('DESCRIPTION')).toContain(`/kalender/${event.id}`)
    expect(one.get('STATUS')).toBe('CONFIRMED')
    expect(one.get('SEQUENCE')).toBe('0')
    expect(one.get('DTSTAMP')).toBe('20261122T120000Z')
  }
})

test('a changed day keeps its name and has a higher number; a cancelled one says so', () => {
  const event = makeEvent({ days: DAYS })
  const before = read(event).events.map((one) => one.get('UID'))
  expect(new Set(before).size).toBe(2)
  const { days, place, note, seats, signUpUntil, revision } = eventNow(event.id)
  const [first, second] = days
  if (!first || !second) throw new Error('The event has two days')
  const later = { ...first, ...between('2026-10-24T08:00:00Z', '2026-10-24T13:30:00Z'), id: first.id }
  changeEvent(event.id, { place, note, seats, signUpUntil, days: [later, second] }, String(revision), NOW)
  const changed = read(event).events
  expect(changed.map((one) => one.get('UID'))).toEqual(before)
  expect(changed.map((one) => one.get('SEQUENCE'))).toEqual(['1', '1'])
  expect(changed[0]?.get('DTSTART')).toBe('20261024T080000Z')

  const ahead = makeEvent()
  cancelEvent(ahead.id, 'Syg')
  expect(read(ahead).events.map((one) => [one.get('STATUS'), one.get('SEQUENCE')])).toEqual([
    ['CANCELLED', '1'],
  ])
})

test.each([
  ['a bare line feed', 'BEGIN:VCALENDAR\nEND:VCALENDAR\r\n'],
  ['a long line', `X-A:${'a'.repeat(80)}\r\n`],
  ['a comma that is not escaped', 'BEGIN:VEVENT\r\nSUMMARY:a,b\r\nEND:VEVENT\r\n'],
  ['an escape there is none of', 'BEGIN:VEVENT\r\nSUMMARY:a\\b\r\nEND:VEVENT\r\n'],
])('the reader refuses %s', (_, file) => {
  expect(() => readIcs(file)).toThrow()
})
