import { expect, test } from 'vitest'
import { phaseOf } from '#app/domain/events/phase.ts'

const event = {
  cancelledAt: null,
  signUpUntil: '2026-10-24', // the night after it summer time ends
  startsAt: new Date('2026-10-25T08:00:00Z'),
  endsAt: new Date('2026-10-26T14:00:00Z'),
}

test.each([
  ['long before', '2026-09-01T10:00:00Z', 'open'],
  ['in the last second of the last day', '2026-10-24T21:59:59Z', 'open'],
  ['when that day is over', '2026-10-24T22:00:00Z', 'closed'],
  ['a moment before it begins', '2026-10-25T07:59:59Z', 'closed'],
  ['when it begins', '2026-10-25T08:00:00Z', 'begun'],
  ['on its second day', '2026-10-26T14:00:00Z', 'begun'],
  ['after its end', '2026-10-26T14:00:01Z', 'over'],
])('%s', (_, now, phase) => {
  expect(phaseOf(event, new Date(now))).toBe(phase)
})

test('sign-up closes when the event begins, though the day is not over', () => {
  const sameDay = { ...event, signUpUntil: '2026-10-25' }
  expect(phaseOf(sameDay, new Date('2026-10-25T07:59:00Z'))).toBe('open')
  expect(phaseOf(sameDay, event.startsAt)).toBe('begun')
})

test('what is cancelled is nothing else', () => {
  for (const now of ['2026-09-01', '2026-10-25T09:00Z', '2027-01-01'])
    expect(phaseOf({ ...event, cancelledAt: new Date('2026-08-01') }, new Date(now))).toBe('cancelled')
})
