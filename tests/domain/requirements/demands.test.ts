import { expect, test } from 'vitest'
import { today } from '#app/domain/dates.ts'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Belonging } from '#app/domain/requirements/belonging.ts'
import { demandsOf } from '#app/domain/requirements/demands.ts'
import type { Rule } from '#app/domain/requirements/rule.ts'

const rule: Rule = {
  id: 'r-1',
  courseId: 'cti-1',
  audience: 'member',
  scopeKind: 'organisation',
  scopeId: 'aalborg',
  method: null,
  startAfterDays: 0,
  dueAfterDays: 30,
  graceDays: 14,
  renews: false,
  reason: 'alle i Aalborg skal kende metoden',
  fromDate: '2020-01-01',
  toDate: null,
}
const TEAMS = { nord: ['nord', 'social', 'aalborg'], vest: ['vest', 'aalborg'], syd: ['syd', 'varde'] }
const inTeam = (
  team: keyof typeof TEAMS,
  fromDate: string,
  toDate: string | null = null,
  ...methods: Belonging['methods']
): Belonging => ({ as: 'member', within: TEAMS[team], methods, fromDate, toDate })
const by = (method: Method, since = '2020-01-01') => ({ method, since })
const inRole = (as: Belonging['as'], fromDate: string, within: string[] = []): Belonging => ({
  as,
  within,
  methods: [by('icm')],
  fromDate,
  toDate: null,
})

type Case = {
  belongings?: Belonging[]
  rule?: Partial<Rule>
  day?: string
  asks: { askedOn: string; dueOn: string } | null
}
const CASES: Record<string, Case> = {
  'from the day of joining': { asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' } },
  'on the day of joining': { day: '2026-11-01', asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' } },
  'not the day before': { day: '2026-10-31', asks: null },
  'a rule that begins later: from its first day': {
    rule: { fromDate: '2026-11-10' },
    asks: { askedOn: '2026-11-10', dueOn: '2026-12-10' },
  },
  'not before its first day': { rule: { fromDate: '2026-11-23' }, asks: null },
  'on its last day': {
    rule: { toDate: '2026-11-22' },
    asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' },
  },
  'not after its last day': { rule: { toDate: '2026-11-21' }, asks: null },
  'who is asked later, on the day': {
    rule: { startAfterDays: 21 },
    asks: { askedOn: '2026-11-22', dueOn: '2026-12-22' },
  },
  'who is asked later, not the day before': { rule: { startAfterDays: 22 }, asks: null },
  'due on the day of being asked': {
    rule: { dueAfterDays: 0 },
    asks: { askedOn: '2026-11-01', dueOn: '2026-11-01' },
  },

  'over the change from summer time': {
    belongings: [inTeam('nord', '2026-10-24')],
    rule: { startAfterDays: 1, dueAfterDays: 1 },
    asks: { askedOn: '2026-10-25', dueOn: '2026-10-26' },
  },
  'over the change to summer time': {
    belongings: [inTeam('nord', '2026-03-28')],
    rule: { startAfterDays: 1, dueAfterDays: 1 },
    asks: { askedOn: '2026-03-29', dueOn: '2026-03-30' },
  },
  'over the end of a month': {
    belongings: [inTeam('nord', '2026-01-31')],
    asks: { askedOn: '2026-01-31', dueOn: '2026-03-02' },
  },
  'over a leap day': {
    belongings: [inTeam('nord', '2028-01-31')],
    day: '2028-02-29',
    asks: { askedOn: '2028-01-31', dueOn: '2028-03-01' },
  },
  'over the end of a year': {
    belongings: [inTeam('nord', '2026-12-24')],
    day: '2027-01-02',
    asks: { askedOn: '2026-12-24', dueOn: '2027-01-23' },
  },

  'a move without a day between keeps the day': {
    belongings: [inTeam('nord', '2026-06-01', '2026-10-31'), inTeam('vest', '2026-11-01')],
    asks: { askedOn: '2026-06-01', dueOn: '2026-07-01' },
  },
  'a break of one day begins anew': {
    belongings: [inTeam('nord', '2026-06-01', '2026-10-30'), inTeam('vest', '2026-11-01')],
    asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' },
  },
  'a time in another organisation is a break': {
    belongings: [
      inTeam('nord', '2026-06-01', '2026-08-31'),
      inTeam('syd', '2026-09-01', '2026-10-31'),
      inTeam('vest', '2026-11-01'),
    ],
    asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' },
  },
  'in two teams at once: since the first': {
    belongings: [inTeam('vest', '2026-11-01'), inTeam('nord', '2026-06-01')],
    asks: { askedOn: '2026-06-01', dueOn: '2026-07-01' },
  },
  'in two teams at once, the first left: still since the first': {
    belongings: [inTeam('vest', '2026-08-01'), inTeam('nord', '2026-06-01', '2026-09-30')],
    asks: { askedOn: '2026-06-01', dueOn: '2026-07-01' },
  },
  'a short time within a long one changes nothing': {
    belongings: [inTeam('nord', '2026-06-01'), inTeam('vest', '2026-08-01', '2026-08-31')],
    asks: { askedOn: '2026-06-01', dueOn: '2026-07-01' },
  },
  'on the last day in the team': {
    belongings: [inTeam('nord', '2026-06-01', '2026-11-22')],
    asks: { askedOn: '2026-06-01', dueOn: '2026-07-01' },
  },
  'not on the day after': { belongings: [inTeam('nord', '2026-06-01', '2026-11-21')], asks: null },
  'not who joins tomorrow': { belongings: [inTeam('nord', '2026-11-23')], asks: null },
  'not who belongs to nothing': { belongings: [], asks: null },

  'a rule for another organisation': { rule: { scopeId: 'varde' }, asks: null },
  'a rule for a unit above the team': {
    rule: { scopeKind: 'unit', scopeId: 'social' },
    asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' },
  },
  'a rule for a unit that the team is not in': {
    belongings: [inTeam('vest', '2026-11-01')],
    rule: { scopeKind: 'unit', scopeId: 'social' },
    asks: null,
  },
  'a rule for everyone': {
    rule: { scopeKind: 'centre', scopeId: null },
    asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' },
  },
  'a move from a team with the method to one without': {
    belongings: [
      inTeam('nord', '2026-06-01', '2026-10-31', by('cti')),
      inTeam('vest', '2026-11-01', null, by('icm')),
    ],
    rule: { method: 'cti' },
    asks: null,
  },
  'a move from a team without the method to one with it': {
    belongings: [
      inTeam('nord', '2026-06-01', '2026-10-31', by('icm')),
      inTeam('vest', '2026-11-01', null, by('cti')),
    ],
    rule: { method: 'cti' },
    asks: { askedOn: '2026-11-01', dueOn: '2026-12-01' },
  },
  'a team that began with the method later': {
    belongings: [inTeam('nord', '2026-06-01', null, by('cti', '2026-11-10'))],
    rule: { method: 'cti' },
    asks: { askedOn: '2026-11-10', dueOn: '2026-12-10' },
  },
  'a team that begins with the method tomorrow': {
    belongings: [inTeam('nord', '2026-06-01', null, by('cti', '2026-11-23'))],
    rule: { method: 'cti' },
    asks: null,
  },
  'a move to a team that had not begun with the method is a break': {
    belongings: [
      inTeam('nord', '2026-06-01', '2026-10-31', by('cti')),
      inTeam('vest', '2026-11-01', null, by('cti', '2026-11-10')),
    ],
    rule: { method: 'cti' },
    asks: { askedOn: '2026-11-10', dueOn: '2026-12-10' },
  },
  'a role in the organisation': {
    belongings: [inRole('manager', '2026-11-15', ['nord', 'aalborg'])],
    rule: { audience: 'manager' },
    asks: { askedOn: '2026-11-15', dueOn: '2026-12-15' },
  },
  'a role whose teams work by the method': {
    belongings: [inRole('manager', '2026-11-15', ['aalborg'])],
    rule: { audience: 'manager', method: 'icm' },
    asks: { askedOn: '2026-11-15', dueOn: '2026-12-15' },
  },
  'a role is no membership': {
    belongings: [inRole('manager', '2026-11-15', ['nord', 'aalborg'])],
    asks: null,
  },
  'a role at the centre, and a rule for an organisation': {
    belongings: [inRole('assessor', '2026-11-15')],
    rule: { audience: 'assessor' },
    asks: null,
  },
  'a role at the centre, and a rule for everyone who has it': {
    belongings: [inRole('assessor', '2026-11-15')],
    rule: { audience: 'assessor', scopeKind: 'centre', scopeId: null },
    asks: { askedOn: '2026-11-15', dueOn: '2026-12-15' },
  },
}

test.each(Object.entries(CASES))('%s', (_what, { belongings, rule: facts, day = '2026-11-22', asks }) => {
  const demands = demandsOf(belongings ?? [inTeam('nord', '2026-11-01')], [{ ...rule, ...facts }], day)
  const because = { kind: 'rule', reason: rule.reason }
  expect(demands).toEqual(asks ? [{ courseId: 'cti-1', graceDays: 14, renews: false, because, ...asks }] : [])
})

test('every rule asks for itself, the earliest due first', () => {
  const rules = [
    { ...rule, dueAfterDays: 180 },
    { ...rule, courseId: 'hf-1', dueAfterDays: 60 },
  ]
  expect(demandsOf([inTeam('nord', '2026-11-01')], rules, '2026-11-22')).toMatchObject([
    { courseId: 'hf-1', dueOn: '2026-12-31' },
    { courseId: 'cti-1', dueOn: '2027-04-30' },
  ])
})

/** The moments around midnight in Denmark, in winter and in summer. */
test.each([
  ['2026-11-21T22:59:59Z', 0],
  ['2026-11-21T23:00:00Z', 1],
  ['2026-06-21T21:59:59Z', 0],
  ['2026-06-21T22:00:00Z', 1],
])('at %s the rule that begins on the 22nd asks %d', (moment, count) => {
  const day = today(new Date(moment))
  const fromDate = `${moment.slice(0, 8)}22`
  expect(demandsOf([inTeam('nord', '2020-06-01')], [{ ...rule, fromDate }], day)).toHaveLength(count)
})
