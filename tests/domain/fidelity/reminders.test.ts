import { expect, test } from 'vitest'
import { type Matter, matterReminders } from '#app/domain/fidelity/actions/reminders.ts'

const COMMON = { id: 'x', reviewId: 'r', team: 'Team Vestbyen', who: ['owner'], watchers: ['manager'] }
const DUE = '2026-12-06'
const action: Matter = { kind: 'action', item: { label: 'A1', title: '' }, dueOn: DUE, ...COMMON }
const step = (kind: Exclude<Matter['kind'], 'action'>): Matter => ({
  kind,
  dueOn: DUE,
  ...COMMON,
  watchers: [],
})

const told = (matter: Matter, today: string) =>
  matterReminders([matter], today).map(({ key, personId }) => `${key.split(':').at(-1)} to ${personId}`)

const BOTH = (stage: string) => [`${stage} to owner`, `${stage} to manager`]

test.each([
  ['15 days before', '2026-11-21', []],
  ['14 days before', '2026-11-22', ['before to owner']],
  ['a day later, when no job ran', '2026-11-23', ['before to owner']],
  ['on the day', '2026-12-06', ['before to owner']],
  ['the day after', '2026-12-07', BOTH('after-1')],
  ['28 days after', '2027-01-03', BOTH('after-1')],
  ['four weeks after the first', '2027-01-04', BOTH('after-2')],
  ['a day before the third', '2027-01-31', BOTH('after-2')],
  ['the third', '2027-02-01', BOTH('after-3')],
])('an action, %s (%s): %j', (_, today, expected) => {
  expect(told(action, today)).toEqual(expected)
})

test.each([
  ['prepare', 7],
  ['rate', 3],
  ['agree', 3],
  ['check', 3],
  ['approve', 3],
  ['act', 3],
  ['follow', 30],
] as const)('the step "%s" is told of %d days before, and once after', (kind, days) => {
  const before = new Date(Date.UTC(2026, 11, 6 - days)).toISOString().slice(0, 10)
  const tooEarly = new Date(Date.UTC(2026, 11, 5 - days)).toISOString().slice(0, 10)
  expect(told(step(kind), tooEarly)).toEqual([])
  expect(told(step(kind), before)).toEqual(['before to owner'])
  expect(told(step(kind), DUE)).toEqual(['before to owner'])
  expect(told(step(kind), '2026-12-07')).toEqual(['after-1 to owner'])
  expect(told(step(kind), '2027-12-07')).toEqual(['after-1 to owner'])
})

test.each([
  ['over the end of summer time', '2026-10-25', '2026-10-11', '2026-10-26'],
  ['over the beginning of summer time', '2026-03-29', '2026-03-15', '2026-03-30'],
  ['over the end of February', '2028-03-01', '2028-02-16', '2028-03-02'],
  ['over New Year', '2026-12-31', '2026-12-17', '2027-01-01'],
])('days are counted right %s', (_, dueOn, before, after) => {
  expect(told({ ...action, dueOn }, before)).toEqual(['before to owner'])
  expect(told({ ...action, dueOn }, after)).toEqual(BOTH('after-1'))
})

test('an owner who manages the team is told once, as the owner', () => {
  const own = { ...action, watchers: ['owner'] }
  expect(matterReminders([own], '2026-12-07')).toMatchObject([
    { personId: 'owner', own: true, overdue: true },
  ])
})

test('a day that has been moved is told of anew', () => {
  const keys = [DUE, '2026-12-07'].map(
    (dueOn) => matterReminders([{ ...action, dueOn }], '2026-12-01')[0]?.key,
  )
  expect(keys).toEqual(['action:x:2026-12-06:before', 'action:x:2026-12-07:before'])
})

test('an action and a step never have a key in common', () => {
  const [one, other] = matterReminders([action, step('act')], DUE)
  expect(one?.key).not.toBe(other?.key)
})
