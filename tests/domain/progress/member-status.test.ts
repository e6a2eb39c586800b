import { expect, test } from 'vitest'
import {
  type CourseStatus,
  courseStatus,
  deadlineIn,
  nextDeadline,
  type StandingFacts,
  shareCertified,
} from '#app/domain/progress/member-status.ts'

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
const asked = (dueOn: string) => ({ dueOn, waived: null })
const waived = (until: string | null) => ({ dueOn: '2026-10-01', waived: { reason: 'Barsel', until } })

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

test.each<[string, Partial<StandingFacts>, { date: string; overdue: boolean } | null]>([
  ['nothing asked', {}, null],
  ['due today is not late', { enrolment: asked(TODAY) }, { date: TODAY, overdue: false }],
  ['due yesterday is late', { enrolment: asked('2026-11-21') }, { date: '2026-11-21', overdue: true }],
  ['a waiver takes the deadline away', { enrolment: waived(null) }, null],
  ['met by a proof that was taken back', { revokedOn: '2026-11-01', enrolment: asked('2026-10-01') }, null],
  ['due on the day it was taken back', { revokedOn: '2026-11-01', enrolment: asked('2026-11-01') }, null],
  [
    'due after it was taken back',
    { revokedOn: '2026-11-01', enrolment: asked('2026-11-02') },
    { date: '2026-11-02', overdue: true },
  ],
  [
    'with a proof, its end is the deadline',
    { certificate: expired, enrolment: asked('2027-01-01') },
    { date: '2026-11-21', overdue: true },
  ],
])('%s', (_what, facts, deadline) => {
  expect(deadlineIn({ ...nothing, ...facts }, TODAY)).toEqual(deadline && { courseId: 'cti-1', ...deadline })
})

test('the next deadline is the earliest', () => {
  const on = (date: string) => ({ courseId: 'cti-1', date, overdue: false })
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
