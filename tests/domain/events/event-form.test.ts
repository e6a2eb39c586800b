import { expect, test } from 'vitest'
import type { TypedDay } from '#app/domain/events/event-days.ts'
import { readNewEvent, readPlan, readReason, type TypedEvent } from '#app/domain/events/event-form.ts'

const TODAY = '2026-03-01'
const DAY: TypedDay = { id: '', date: '2026-03-28', from: '09:00', to: '15:30' }
const EMPTY: TypedDay = { id: '', date: '', from: '', to: '' }
const typed: TypedEvent = {
  id: '0b7b6f0e-58a1-4a93-8d7a-000000000001',
  kind: 'supervision',
  course: 'cti-1',
  organisation: '',
  place: ' Lokale 2 ',
  note: '',
  seats: '12',
  until: '2026-03-28',
  days: [DAY, EMPTY],
  seen: '',
}
const choices = { courses: [{ id: 'cti-1' }], organisations: [{ id: 'o1' }] }

test('what is right is read, the first day first', () => {
  const days = [{ ...DAY, date: '2026-03-29' }, EMPTY, { ...DAY, id: 'd1' }]
  expect(readNewEvent({ ...typed, days, organisation: 'o1' }, choices, TODAY)).toEqual({
    status: 'read',
    value: {
      id: typed.id,
      kind: 'supervision',
      courseId: 'cti-1',
      organisationId: 'o1',
      place: 'Lokale 2',
      note: '',
      seats: 12,
      signUpUntil: '2026-03-28',
      days: [
        { id: 'd1', startsAt: new Date('2026-03-28T08:00:00Z'), endsAt: new Date('2026-03-28T14:30:00Z') },
        { id: null, startsAt: new Date('2026-03-29T07:00:00Z'), endsAt: new Date('2026-03-29T13:30:00Z') },
      ],
    },
  })
})

test.each<[string, Partial<TypedEvent>, Record<string, string>]>([
  ['a kind there is none of', { kind: 'party' }, { kind: 'kind-missing' }],
  ['a course there is none of', { course: 'x' }, { course: 'course-missing' }],
  ['no course', { course: '' }, { course: 'course-missing' }],
  ["somebody else's organisation", { organisation: 'o2' }, { organisation: 'organisation-unknown' }],
  ['an id that is none', { id: 'x' }, { id: 'unusable' }],
  ['no place', { place: ' ' }, { place: 'place-missing' }],
  ['a place that is too long', { place: 'x'.repeat(201) }, { place: 'too-long' }],
  ['a CPR number in the place', { place: 'Hos 010170-1234' }, { place: 'cpr' }],
  ['a CPR number in the note', { note: 'Spørg 0101701234' }, { note: 'cpr' }],
  ['a note that is too long', { note: 'x'.repeat(1001) }, { note: 'too-long' }],
  ['no seats', { seats: '' }, { seats: 'seats-wrong' }],
  ['0 seats', { seats: '0' }, { seats: 'seats-wrong' }],
  ['501 seats', { seats: '501' }, { seats: 'seats-wrong' }],
  ['half a seat', { seats: '1,5' }, { seats: 'seats-wrong' }],
  ['no last day', { until: '' }, { until: 'until-missing' }],
  ['a last day after the first', { until: '2026-03-29' }, { until: 'until-late' }],
  ['no day', { days: [EMPTY] }, { 'date-0': 'date-missing' }],
  ['a date that is none', { days: [{ ...DAY, date: '2026-02-30' }] }, { 'date-0': 'date-missing' }],
  ['a row without its date', { days: [EMPTY, { ...DAY, date: '' }] }, { 'date-1': 'date-missing' }],
  ['a day more than a year ago', { days: [{ ...DAY, date: '2025-02-28' }] }, { 'date-0': 'date-far' }],
  ['a day in more than two years', { days: [{ ...DAY, date: '2028-03-02' }] }, { 'date-0': 'date-far' }],
  ['no time', { days: [{ ...DAY, from: '' }] }, { 'from-0': 'time-missing' }],
  ['a time that is none', { days: [{ ...DAY, to: '24:00' }] }, { 'to-0': 'time-missing' }],
  [
    'a time in the hour that is left out',
    { days: [{ ...DAY, date: '2026-03-29', from: '02:30' }] },
    { 'from-0': 'time-skipped' },
  ],
  ['an end at the beginning', { days: [{ ...DAY, to: '09:00' }] }, { 'to-0': 'end-early' }],
  ['a date twice', { days: [DAY, { ...DAY, from: '16:00', to: '17:00' }] }, { 'date-1': 'date-twice' }],
])('%s is refused at the field', (_, wrong, problems) => {
  expect(readNewEvent({ ...typed, ...wrong }, choices, TODAY)).toEqual({ status: 'wrong', problems })
})

test.each<[string, Partial<TypedEvent>]>([
  ['a day a year ago', { until: '2025-03-01', days: [{ ...DAY, date: '2025-03-01' }] }],
  ['a day in two years', { days: [{ ...DAY, date: '2028-03-01' }] }],
  ['1 seat', { seats: '1' }],
  ['500 seats', { seats: ' 500 ' }],
  ['a place as long as may be', { place: 'x'.repeat(200) }],
])('%s is taken', (_, edge) => {
  expect(readPlan({ ...typed, ...edge }, TODAY)).toMatchObject({ status: 'read' })
})

test('the eleventh row is not read', () => {
  const days = Array.from({ length: 11 }, (_, place) => ({ ...DAY, date: `2026-04-${10 + place}` }))
  const plan = readPlan({ ...typed, days }, TODAY)
  expect(plan.status === 'read' && plan.value.days).toHaveLength(10)
})

test.each([
  ['', 'reason-missing'],
  ['Syg: 010170-1234', 'cpr'],
  ['x'.repeat(1001), 'too-long'],
])('the reason %j is refused', (reason, problem) => {
  expect(readReason(reason)).toEqual({ status: 'wrong', problems: { reason: problem } })
})
