import { expect, test } from 'vitest'
import { type ExpiringCertificate, expiryReminders } from '#app/domain/certificates/expiry-reminders.ts'

const EXPIRES_ON = '2026-12-22'
const VESTBYEN = { slug: 'team-vestbyen', name: 'Team Vestbyen' }
const NORD = { slug: 'team-nord', name: 'Team Nord' }

const certificate = (facts: Partial<ExpiringCertificate> = {}): ExpiringCertificate => ({
  holder: { id: 'mette', name: 'Mette Holm' },
  course: { id: 'cti-1', slug: 'cti-grundkursus', title: 'CTI grundkursus' },
  cycle: 1,
  expiresOn: EXPIRES_ON,
  shortPathUntil: '2027-01-21',
  managers: [{ personId: 'karen', team: VESTBYEN }],
  ...facts,
})

const told = (today: string, facts?: Partial<ExpiringCertificate>) =>
  expiryReminders([certificate(facts)], today).map(
    ({ key, personId }) => `${key.split(':').at(-1)} to ${personId}`,
  )

test.each([
  [91, '2026-09-22', []],
  [90, '2026-09-23', ['90 to mette']],
  [89, '2026-09-24', ['90 to mette']],
  [31, '2026-11-21', ['90 to mette']],
  [30, '2026-11-22', ['30 to mette', '30 to karen']],
  [8, '2026-12-14', ['30 to mette', '30 to karen']],
  [7, '2026-12-15', ['7 to mette', '30 to karen']],
  [1, '2026-12-21', ['7 to mette', '30 to karen']],
  [0, '2026-12-22', ['7 to mette', '30 to karen']],
  [-1, '2026-12-23', ['expired to mette', 'expired to karen']],
  [-365, '2027-12-22', ['expired to mette', 'expired to karen']],
])('with %d days left (%s): %j', (_, today, expected) => {
  expect(told(today)).toEqual(expected)
})

test.each([
  ['the end of summer time', '2026-10-30', '2026-10-23', '2026-09-30'],
  ['the beginning of summer time', '2027-03-30', '2027-03-23', '2027-02-28'],
  ['a leap day', '2028-03-02', '2028-02-24', '2028-02-01'],
  ['the end of a February without one', '2027-03-02', '2027-02-23', '2027-01-31'],
  ['New Year', '2027-01-04', '2026-12-28', '2026-12-05'],
])('days are counted right over %s', (_, expiresOn, sevenBefore, thirtyBefore) => {
  expect(told(sevenBefore, { expiresOn })).toEqual(['7 to mette', '30 to karen'])
  expect(told(thirtyBefore, { expiresOn })).toEqual(['30 to mette', '30 to karen'])
})

test('what expires on a leap day holds to the end of it', () => {
  const expiresOn = '2028-02-29'
  expect(told('2028-02-22', { expiresOn })).toContain('7 to mette')
  expect(told('2028-02-29', { expiresOn })).toContain('7 to mette')
  expect(told('2028-03-01', { expiresOn })).toContain('expired to mette')
})

test.each([
  ['on its last day', '2026-12-22', '2027-01-21', { status: 'expires' }],
  ['the day after', '2026-12-23', '2027-01-21', { status: 'short-path', until: '2027-01-21' }],
  ['where only the whole course will do', '2026-12-23', null, { status: 'whole-course' }],
])('what renewal takes is told %s (%s)', (_, today, shortPathUntil, expiry) => {
  expect(expiryReminders([certificate({ shortPathUntil })], today)[0]).toMatchObject({ expiry })
})

test('who manages two teams of the holder is told once, of the first', () => {
  const managers = [VESTBYEN, NORD].map((team) => ({ personId: 'karen', team }))
  const reminders = expiryReminders([certificate({ managers })], '2026-11-22')
  expect(reminders.filter(({ personId }) => personId === 'karen')).toMatchObject([
    { own: false, team: VESTBYEN },
  ])
})

test('a manager is told of their own certificate as its holder', () => {
  const reminders = expiryReminders(
    [certificate({ holder: { id: 'karen', name: 'Karen Friis' } })],
    '2026-11-22',
  )
  expect(reminders).toMatchObject([{ personId: 'karen', own: true }])
})

test('another cycle, another day and another course are told of anew', () => {
  const { course } = certificate()
  const keys = [{}, { cycle: 2 }, { expiresOn: '2026-12-23' }, { course: { ...course, id: 'icm-1' } }].map(
    (facts) => expiryReminders([certificate(facts)], '2026-12-01')[0]?.key,
  )
  expect(keys[0]).toBe('certificate:mette:cti-1:1:2026-12-22:30')
  expect(new Set(keys).size).toBe(keys.length)
})
