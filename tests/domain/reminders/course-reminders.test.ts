import { expect, test } from 'vitest'
import { addDays } from '#app/domain/dates.ts'
import {
  type AskedCourse,
  courseReminders,
  idleReminders,
  isNews,
} from '#app/domain/reminders/course-reminders.ts'
import { CTI } from '#tests/support/expiring.ts'

const TEAM = { slug: 'team-vestbyen', name: 'Team Vestbyen' }
const KAREN = { personId: 'karen', team: TEAM }
const asked = (dates: Partial<AskedCourse> = {}): AskedCourse => ({
  personId: 'mette',
  course: CTI,
  askedOn: '2026-10-01',
  dueOn: '2026-12-14',
  graceUntil: '2026-12-28',
  ...dates,
})
const on = (day: string, dates?: Partial<AskedCourse>, managers = [KAREN]) =>
  courseReminders([asked(dates)], () => managers, day)
const stageOf = (day: string, dates?: Partial<AskedCourse>) => {
  const own = on(day, dates).find((one) => one.own)
  return own?.own ? own.stage.kind : null
}

test.each([
  ['the day before it is asked', '2026-09-30', {}, null],
  ['the day it is asked', '2026-10-01', {}, 'asked'],
  ['15 days before', '2026-11-29', {}, 'asked'],
  ['14 days before', '2026-11-30', {}, 'due'],
  ['the day itself', '2026-12-14', {}, 'due'],
  ['the day after, in the days of grace', '2026-12-15', {}, 'late'],
  ['the last day of grace', '2026-12-28', {}, 'late'],
  ['the day after the days of grace', '2026-12-29', {}, 'overdue'],
  ['the day after, without days of grace', '2026-12-15', { graceUntil: '2026-12-14' }, 'overdue'],
  ['a year after', '2027-12-14', {}, 'overdue'],
  ['a year and a day after', '2027-12-15', {}, null],
  ['14 days before the last of February', '2028-02-15', { dueOn: '2028-02-29' }, 'due'],
  ['14 days before, over the change from summer time', '2026-10-12', { dueOn: '2026-10-26' }, 'due'],
  [
    '15 days before, over the change to summer time',
    '2026-03-16',
    { askedOn: '2026-01-01', dueOn: '2026-03-31' },
    'asked',
  ],
])('%s it is: %4$s', (_, day, dates, kind) => {
  expect(stageOf(day, dates)).toBe(kind)
})

test('each stage has a key of its own, on all its days, and a moved day another', () => {
  const keys = new Map<string, string[]>()
  for (let day = '2026-11-29'; day <= '2026-12-30'; day = addDays(day, 1)) {
    const key = on(day, {}, [])[0]?.key ?? ''
    keys.set(key, [...(keys.get(key) ?? []), day])
  }
  expect([...keys].map(([key, days]) => [key, days[0]])).toEqual([
    ['course:cti-1:asked:2026-10-01', '2026-11-29'],
    ['course:cti-1:due-14:2026-12-14', '2026-11-30'],
    ['course:cti-1:due-3:2026-12-14', '2026-12-11'],
    ['course:cti-1:late:2026-12-14', '2026-12-15'],
    ['course:cti-1:overdue:2026-12-14', '2026-12-29'],
  ])
  expect(on('2026-12-20', { dueOn: '2027-01-01' })[0]?.key).toBe('course:cti-1:due-14:2027-01-01')
})

test('a manager hears once of who is overdue, by the first of their teams, and not of themself', () => {
  const nord = { personId: 'karen', team: { slug: 'team-nord', name: 'Team Nord' } }
  const told = on('2026-12-29', {}, [KAREN, nord, { personId: 'mette', team: TEAM }])
  expect(told).toMatchObject([
    { personId: 'mette', own: true },
    { personId: 'karen', own: false, memberId: 'mette', team: TEAM, dueOn: '2026-12-14' },
  ])
  expect(on('2026-12-28')).toHaveLength(1)
})

test('being asked is news, and a day is none', () => {
  expect(on('2026-10-01').map(isNews)).toEqual([true])
  expect(on('2026-12-14').map(isNews)).toEqual([false])
  expect(on('2026-12-29').map(isNews)).toEqual([false, false])
})

test.each([
  ['2026-12-01', 27, []],
  ['2026-12-02', 28, ['course:cti-1:idle:2026-11-04']],
  ['2027-11-04', 365, ['course:cti-1:idle:2026-11-04']],
  ['2027-11-05', 366, []],
])('on %s, %i days after, what was begun and left is told: %j', (day, _, keys) => {
  const told = idleReminders([{ personId: 'mette', course: CTI, lastOn: '2026-11-04' }], day)
  expect(told.map(({ key }) => key)).toEqual(keys)
  expect(told.every(isNews)).toBe(true)
})
