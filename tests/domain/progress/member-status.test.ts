import { expect, test } from 'vitest'
import {
  type CourseStatus,
  courseStatus,
  type Deadline,
  deadlineIn,
  nextDeadline,
  type StandingFacts,
  shareCertified,
} from '#app/domain/progress/member-status.ts'
import type { Demand } from '#app/domain/requirements/demand.ts'

const TODAY = '2026-11-22'
const nothing: StandingFacts = {
  courseId: 'cti-1',
  progress: { begun: false, percent: 0, testPassed: null },
  certificate: null,
  revokedOn: null,
  enrolment: null,
}
const begun = { begun: true, percent: 37, testPassed: null }
const expired = { status: 'expired' as const, expiresOn: '2026-11-21' }
const RULE = { kind: 'rule' as const, reason: 'alle skal kende metoden' }
const demand = (dueOn: string, facts: Partial<Demand> = {}): Demand => ({
  courseId: 'cti-1',
  askedOn: '2026-09-01',
  dueOn,
  graceDays: 0,
  renews: false,
  because: null,
  ...facts,
})
const asked = (...demands: Demand[]) => ({ demands, waived: null })
const waived = (until: string | null) => ({
  demands: [demand('2026-10-01')],
  waived: { reason: 'Barsel', until },
})

test.each<[string, Partial<StandingFacts>, CourseStatus]>([
  ['nothing done', {}, { kind: 'not-begun' }],
  ['under way', { progress: begun }, { kind: 'under-way', percent: 37 }],
  ['a test that was not passed', { progress: { ...begun, testPassed: false } }, { kind: 'test-not-passed' }],
  [
    'a proof that holds',
    { certificate: { status: 'valid', expiresOn: '2028-01-01' } },
    { kind: 'certified', until: '2028-01-01' },
  ],
  [
    'a proof that soon ends, also with a waiver',
    { certificate: { status: 'expires-soon', expiresOn: TODAY }, enrolment: waived(null) },
    { kind: 'expires-soon', until: TODAY },
  ],
  ['a proof that has ended', { certificate: expired }, { kind: 'expired', on: '2026-11-21' }],
  [
    'a proof that has ended, and a waiver',
    { certificate: expired, enrolment: waived(TODAY) },
    { kind: 'waived', reason: 'Barsel', until: TODAY },
  ],
  ['a waiver that ended yesterday', { enrolment: waived('2026-11-21') }, { kind: 'not-begun' }],
])('%s', (_what, facts, status) => {
  expect(courseStatus({ ...nothing, ...facts }, TODAY)).toEqual(status)
})

type Told = Pick<Deadline, 'kind' | 'date'> & Partial<Deadline>
const late = { late: true, overdue: false }
const overdue = { late: false, overdue: true }
const valid = { status: 'valid' as const, expiresOn: '2028-01-01' }

test.each<[string, Partial<StandingFacts>, Told | null]>([
  ['nothing asked', {}, null],
  ['due today is not late', { enrolment: asked(demand(TODAY)) }, { kind: 'take', date: TODAY }],
  [
    'due yesterday without grace is overdue',
    { enrolment: asked(demand('2026-11-21')) },
    { kind: 'take', date: '2026-11-21', ...overdue },
  ],
  [
    'due yesterday with a day of grace is late, today being its last day',
    { enrolment: asked(demand('2026-11-21', { graceDays: 1 })) },
    { kind: 'take', date: '2026-11-21', graceUntil: TODAY, ...late },
  ],
  [
    'due two days ago with a day of grace is overdue',
    { enrolment: asked(demand('2026-11-20', { graceDays: 1 })) },
    { kind: 'take', date: '2026-11-20', graceUntil: '2026-11-21', ...overdue },
  ],
  [
    'of several the earliest, with its reason',
    { enrolment: asked(demand('2026-12-24'), demand('2026-12-01', { because: RULE })) },
    { kind: 'take', date: '2026-12-01', because: RULE },
  ],
  ['a waiver takes the deadline away', { enrolment: waived(null) }, null],
  ['a waiver counts to the end of its last day', { enrolment: waived(TODAY) }, null],
  [
    'a waiver that ended yesterday',
    { enrolment: waived('2026-11-21') },
    { kind: 'take', date: '2026-10-01', ...overdue },
  ],
  [
    'met by a proof that was taken back',
    { revokedOn: '2026-11-01', enrolment: asked(demand('2026-10-01')) },
    null,
  ],
  [
    'due on the day it was taken back',
    { revokedOn: '2026-11-01', enrolment: asked(demand('2026-11-01')) },
    null,
  ],
  [
    'due after it was taken back',
    { revokedOn: '2026-11-01', enrolment: asked(demand('2026-11-02')) },
    { kind: 'take', date: '2026-11-02', ...overdue },
  ],
  [
    'a rule gives its thirty days anew when a proof is taken back',
    { revokedOn: '2026-11-01', enrolment: asked(demand('2026-10-01', { because: RULE })) },
    { kind: 'take', date: '2026-12-01', because: RULE },
  ],
  [
    'with a proof, its end is told and nobody asks for more',
    { certificate: valid },
    { kind: 'renew', date: '2028-01-01' },
  ],
  [
    'a proof that ran out is told, also to whom it met the demand of',
    { certificate: expired, enrolment: asked(demand('2027-01-01')) },
    { kind: 'renew', date: '2026-11-21', ...overdue },
  ],
  [
    'a proof that must be renewed: its end is the deadline',
    { certificate: valid, enrolment: asked(demand('2026-10-01', { renews: true, because: RULE })) },
    { kind: 'renew', date: '2028-01-01', because: RULE },
  ],
  [
    'a proof that had to be renewed, in the days of grace',
    {
      certificate: expired,
      enrolment: asked(demand('2026-10-01', { renews: true, graceDays: 1, because: RULE })),
    },
    { kind: 'renew', date: '2026-11-21', graceUntil: TODAY, because: RULE, ...late },
  ],
  [
    'a proof that ran out on the day it was asked for met the demand',
    {
      certificate: expired,
      enrolment: asked(demand('2027-01-01', { askedOn: '2026-11-21', because: RULE })),
    },
    { kind: 'renew', date: '2026-11-21', ...overdue },
  ],
  [
    'who came with a proof that had run out has the days that all have',
    { certificate: expired, enrolment: asked(demand('2027-01-01', { askedOn: TODAY, because: RULE })) },
    { kind: 'renew', date: '2027-01-01', because: RULE },
  ],
])('%s', (_what, facts, told) => {
  expect(deadlineIn({ ...nothing, ...facts }, TODAY)).toEqual(
    told && { courseId: 'cti-1', graceUntil: told.date, late: false, overdue: false, because: null, ...told },
  )
})

test('the next deadline is the earliest', () => {
  const on = (date: string) => deadlineIn({ ...nothing, enrolment: asked(demand(date)) }, TODAY)
  expect(nextDeadline([on('2027-02-01'), null, on('2026-12-31')])).toEqual(on('2026-12-31'))
  expect(nextDeadline([null])).toBeNull()
})

test('a share is told of five people and more', () => {
  const some = (count: number): CourseStatus[] => Array.from({ length: count }, () => ({ kind: 'not-begun' }))
  const certified: CourseStatus[] = [
    { kind: 'certified', until: '2028-01-01' },
    { kind: 'expires-soon', until: '2026-12-01' },
    { kind: 'expired', on: '2026-11-01' },
  ]
  expect(shareCertified([...certified, ...some(1)])).toBeNull()
  expect(shareCertified([...certified, ...some(2)])).toEqual({ certified: 2, total: 5 })
  expect(shareCertified([])).toBeNull()
})
