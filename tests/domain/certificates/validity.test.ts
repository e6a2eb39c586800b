import { describe, expect, test } from 'vitest'
import { heldStatusOn, lastValidDay, statusOn } from '#app/domain/certificates/validity.ts'
import { today } from '#app/domain/dates.ts'

test.each([
  { issuedOn: '2026-03-01', months: 24, last: '2028-03-01' },
  { issuedOn: '2026-01-31', months: 1, last: '2026-02-28' },
  { issuedOn: '2028-01-31', months: 1, last: '2028-02-29' },
  { issuedOn: '2026-08-31', months: 1, last: '2026-09-30' },
  { issuedOn: '2028-02-29', months: 12, last: '2029-02-28' },
  { issuedOn: '2028-02-29', months: 48, last: '2032-02-29' },
  { issuedOn: '2026-12-31', months: 2, last: '2027-02-28' },
])('issued on $issuedOn for $months months, it is valid to the end of $last', ({
  issuedOn,
  months,
  last,
}) => {
  expect(lastValidDay(issuedOn, months)).toBe(last)
})

describe('a certificate that expires on 2028-03-01', () => {
  test.each([
    { day: '2026-03-01', status: 'valid', holder: 'valid' },
    { day: '2027-12-01', status: 'valid', holder: 'valid' }, // 91 days left
    { day: '2027-12-02', status: 'valid', holder: 'expires-soon' }, // 90 days left
    { day: '2028-02-29', status: 'valid', holder: 'expires-soon' },
    { day: '2028-03-01', status: 'valid', holder: 'expires-soon' },
    { day: '2028-03-02', status: 'expired', holder: 'expired' },
    { day: '2038-03-01', status: 'expired', holder: 'expired' },
  ])('is $status on $day, and to its holder $holder', ({ day, status, holder }) => {
    expect(statusOn(day, { expiresOn: '2028-03-01', end: null })).toBe(status)
    expect(heldStatusOn(day, '2028-03-01')).toBe(holder)
  })

  test.each([
    { moment: '2028-03-01T22:59:59Z', status: 'valid' }, // 23.59 in Copenhagen
    { moment: '2028-03-01T23:00:00Z', status: 'expired' }, // midnight there, an hour before Greenwich
  ])('is $status at $moment', ({ moment, status }) => {
    expect(statusOn(today(new Date(moment)), { expiresOn: '2028-03-01', end: null })).toBe(status)
  })
})

test.each([
  { moment: '2028-07-01T21:59:59Z', status: 'valid' },
  { moment: '2028-07-01T22:00:00Z', status: 'expired' },
])('in summer time midnight comes two hours before Greenwich: $status at $moment', ({ moment, status }) => {
  expect(statusOn(today(new Date(moment)), { expiresOn: '2028-07-01', end: null })).toBe(status)
})

test.each(['revoked', 'replaced'] as const)('what is %s stays so, also after its last day', (end) => {
  for (const day of ['2026-03-01', '2028-03-02']) {
    expect(statusOn(day, { expiresOn: '2028-03-01', end })).toBe(end)
  }
})
