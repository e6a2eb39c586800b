import { describe, expect, test } from 'vitest'
import { firstCycle, openRenewal } from '#app/domain/certificates/renewal.ts'
import { approvalState, asksFor, courseTasks, kindAt, openApproval } from '#app/domain/progress/approval.ts'
import { DecisionForm, doneForm, problemsOf } from '#app/domain/progress/approval-form.ts'
import { makeCourse, makeLesson } from '#tests/domain/progress/courses.ts'

const DAY = '2026-11-22'
const NOW = new Date('2026-11-22T10:00:00Z')

const renewal = { lessons: ['l1'], test: true, supervision: true }
const asking = makeCourse({ practiceTask: true, validity: { months: 24, renewal } })
const plain = makeCourse()

describe('what a course asks for now', () => {
  const held = (expiresOn: string) => ({ cycle: 1, expiresOn, revokedAt: null })
  test.each([
    ['a first certificate takes the task', 'practice-task', asking, null, { cycle: 1, from: '2025-11-22' }],
    ['and no supervision', 'supervision', asking, null, null],
    ['a course may ask for neither', 'practice-task', plain, null, null],
    ['a certificate that holds needs nothing', 'practice-task', asking, held('2027-06-01'), null],
    ['91 days before the last one it is not open', 'supervision', asking, held('2027-02-21'), null],
    ['90 days before it is', 'supervision', asking, held('2027-02-20'), { cycle: 2, from: '2026-05-22' }],
    ['the short path takes no task', 'practice-task', asking, held('2027-02-20'), null],
    [
      '30 days after it is still short',
      'supervision',
      asking,
      held('2026-10-23'),
      { cycle: 2, from: '2026-05-22' },
    ],
    ['31 days after it is not', 'supervision', asking, held('2026-10-22'), null],
    [
      'the whole path takes a task that was done since it opened',
      'practice-task',
      asking,
      held('2026-10-22'),
      { cycle: 2, from: '2026-07-24' },
    ],
    [
      'which is never more than a year ago',
      'practice-task',
      asking,
      held('2020-01-01'),
      { cycle: 2, from: '2025-11-22' },
    ],
    [
      'a revoked certificate opens the whole path from that day on',
      'practice-task',
      asking,
      { cycle: 2, expiresOn: '2028-01-01', revokedAt: new Date('2026-11-01T23:30:00Z') },
      { cycle: 3, from: '2026-11-02' },
    ],
    ['a course may ask for no supervision', 'supervision', plain, held('2027-02-20'), null],
  ] as const)('%s', (_, kind, course, newest, open) => {
    const cycle = newest ? openRenewal(newest, course, DAY) : firstCycle(course)
    expect(openApproval(kind, cycle, DAY)).toEqual(open)
  })

  test.each([
    [asking, 'practice-task', true],
    [asking, 'supervision', true],
    [plain, 'practice-task', false],
    [plain, 'supervision', false],
  ] as const)('its pages are there when it asks at all (%#)', (course, kind, expected) => {
    expect(asksFor(course, kind)).toBe(expected)
  })
})

test.each([
  ['/kurser/cti/praksisopgave', 'practice-task'],
  ['/kurser/cti/supervision/', 'supervision'],
  ['/kurser/supervision/noget', undefined],
])('%s is the page of %s', (address, kind) => {
  expect(kindAt(address)).toBe(kind)
})

test('the practice task is told from the other tasks by its title; without one they all are', () => {
  const task = (id: string, title: string) => ({ id, title, items: [] })
  const lessons = [
    makeLesson('l1', { tasks: [task('t1', 'Prøv det af')] }),
    makeLesson('l2'),
    makeLesson('l3', { tasks: [task('t2', 'Tjekliste'), task('t3', 'Praksisopgave: en plan')] }),
  ]
  expect(courseTasks(lessons)).toEqual([{ id: 't3', title: 'Praksisopgave: en plan', lessonSlug: 'l3' }])
  expect(courseTasks(lessons.slice(0, 2)).map(({ id }) => id)).toEqual(['t1'])
})

describe('where it stands', () => {
  const said = { doneOn: '2026-05-22', saidAt: NOW } as const
  test('said and not decided, it waits', () => {
    expect(approvalState({ ...said, outcome: null })).toEqual({
      status: 'waiting',
      doneOn: '2026-05-22',
      saidOn: DAY,
    })
  })
  test.each([
    'approved',
    'returned',
  ] as const)('what was %s stays so, however long ago it was done', (outcome) => {
    expect(approvalState({ ...said, outcome, comment: 'Nej', decidedAt: NOW })).toEqual({
      status: outcome,
      doneOn: '2026-05-22',
      decidedOn: DAY,
      comment: 'Nej',
    })
  })
})

describe('the day it was done', () => {
  const form = doneForm('2025-11-22', DAY)
  test.each([
    [DAY, null],
    ['2025-11-22', null],
    ['2025-11-21', 'day-too-old'],
    ['2026-11-23', 'day-future'],
    ['2026-02-30', 'day-missing'],
    ['22.11.2026', 'day-missing'],
    ['', 'day-missing'],
  ])('%s: %s', (doneOn, problem) => {
    const given = form.safeParse({ doneOn })
    expect(given.error ? problemsOf(given.error) : null).toEqual(problem ? { doneOn: problem } : null)
  })
})

describe('a decision', () => {
  const decision = { approval: crypto.randomUUID(), outcome: 'returned', comment: 'Planen mangler en dato' }
  test.each([
    ['500 characters', { comment: 'ø'.repeat(500) }, null],
    ['501 characters', { comment: 'ø'.repeat(501) }, { comment: 'too-long' }],
    ['approved without a comment', { outcome: 'approved', comment: ' ' }, null],
    ['sent back without one', { comment: ' \n ' }, { comment: 'comment-missing' }],
    ['a CPR number', { outcome: 'approved', comment: 'Borger 110180-1234' }, { comment: 'cpr' }],
    ['an outcome that is none', { outcome: 'lost' }, { outcome: 'unusable' }],
    ['an id that no page made', { approval: '1' }, { approval: 'unusable' }],
  ])('with %s', (_, fields, problems) => {
    const given = DecisionForm.safeParse({ ...decision, ...fields })
    expect(given.error ? problemsOf(given.error) : null).toEqual(problems)
  })
})
