import { expect, test } from 'vitest'
import { momentAt, wallTime } from '#app/domain/events/wall-time.ts'

// Summer time begins 2026-03-29 at 02:00, which is 03:00, and ends 2026-10-25 at 03:00, which is 02:00.
test.each([
  ['in winter', '2026-01-15', '09:30', '2026-01-15T08:30:00.000Z'],
  ['in summer', '2026-07-15', '09:30', '2026-07-15T07:30:00.000Z'],
  ['just after midnight in summer', '2026-07-15', '00:15', '2026-07-14T22:15:00.000Z'],
  ['the last minute before summer time', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['the first minute of summer time', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['the last minute before the doubled hour', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
  ['the doubled hour, as it comes first', '2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'],
  ['its last minute, as it comes first', '2026-10-25', '02:59', '2026-10-25T00:59:00.000Z'],
  ['the first minute after it', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ['a leap day', '2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
])('%s', (_, date, time, expected) => {
  const moment = momentAt(date, time)
  expect(moment?.toISOString()).toBe(expected)
  expect(wallTime(moment ?? new Date(0))).toBe(time)
})

test.each(['02:00', '02:30', '02:59'])('%s does not exist on the night summer time begins', (time) => {
  expect(momentAt('2026-03-29', time)).toBeNull()
})
