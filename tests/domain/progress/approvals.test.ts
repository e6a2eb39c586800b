import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { deactivate, reopen } from '#app/domain/people/people.server.ts'
import { approvalState, asksFor, courseTasks, kindAt, openApproval } from '#app/domain/progress/approval.ts'
import { DecisionForm, doneForm, problemsOf } from '#app/domain/progress/approval-form.ts'
import {
  countWaiting,
  decide,
  latestDecisions,
  waitingApprovals,
} from '#app/domain/progress/approval-queue.server.ts'
import { ownApproval, sayDone, takeBack } from '#app/domain/progress/approvals.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { approvals, certificateEnds, enrolments, mails } from '#db/schema/index.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { makeCourse, makeLesson } from '#tests/domain/progress/courses.ts'
import {
  askingCourse,
  createReader,
  createTrainer,
  saidBy,
  sampleCourse,
  say,
} from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'

beforeAll(async () => {
  env.COURSES_DIR = makeCourses(askingCourse())
  await letGoLive({})
})

const DAY = '2026-11-22'
const NOW = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

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
    expect(openApproval(kind, course, newest, DAY)).toEqual(open)
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

test('the practice task stands first among the tasks of a course', () => {
  const task = (id: string, title: string) => ({ id, title, items: [] })
  const lessons = [
    makeLesson('l1', { tasks: [task('t1', 'Prøv det af')] }),
    makeLesson('l2'),
    makeLesson('l3', { tasks: [task('t2', 'Tjekliste'), task('t3', 'Praksisopgave: en plan')] }),
  ]
  expect(courseTasks(lessons).map(({ id, lessonSlug }) => [id, lessonSlug])).toEqual([
    ['t3', 'l3'],
    ['t1', 'l1'],
    ['t2', 'l3'],
  ])
})

describe('where it stands', () => {
  const said = { kind: 'supervision', doneOn: '2026-05-22', saidAt: NOW } as const
  const approved = { ...said, outcome: 'approved', comment: '', decidedAt: NOW } as const
  test('said and not decided, it waits', () => {
    expect(approvalState({ ...said, outcome: null }, null)).toEqual({
      status: 'waiting',
      doneOn: '2026-05-22',
      saidOn: DAY,
    })
  })
  test.each([
    ['six months old, supervision counts', approved, '2026-05-22', 'approved'],
    ['a day older, it does not', approved, '2026-05-23', 'not-said'],
    [
      'a practice task does not become too old',
      { ...approved, kind: 'practice-task' },
      '2026-05-23',
      'approved',
    ],
    ['what was sent back stays so', { ...approved, outcome: 'returned' }, '2026-05-23', 'returned'],
  ] as const)('%s', (_, one, from, status) => {
    expect(approvalState(one, { cycle: 2, from }).status).toBe(status)
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

describe('what a person says', () => {
  test('waits once, however often and in however many tabs it is said', () => {
    const person = createPerson()
    for (const doneOn of [DAY, DAY, '2026-11-20'])
      sayDone(person.id, sampleCourse(), 'practice-task', doneOn, NOW)
    expect(saidBy(person)).toMatchObject([{ cycle: 1, doneOn: DAY, outcome: null, comment: null }])
    expect(ownApproval(person.id, sampleCourse(), 'practice-task', DAY)).toEqual({
      state: { status: 'waiting', doneOn: DAY, saidOn: DAY },
      open: null,
    })
    const begun = db.select().from(enrolments).where(eq(enrolments.personId, person.id)).all()
    expect(begun).toHaveLength(1)
  })

  test('is not kept when the course does not ask for it now', () => {
    const person = createPerson()
    sayDone(person.id, sampleCourse(), 'supervision', DAY, NOW)
    expect(saidBy(person)).toEqual([])
  })

  test('can be taken back while it waits, and by nobody else', () => {
    const [person, other] = [createPerson(), createPerson()]
    say(person, DAY)
    takeBack(other.id, sampleCourse().id, 'practice-task')
    takeBack(person.id, sampleCourse().id, 'supervision')
    takeBack(person.id, 'another-course', 'practice-task')
    expect(saidBy(person)).toHaveLength(1)
    takeBack(person.id, sampleCourse().id, 'practice-task')
    expect(saidBy(person)).toEqual([])
  })

  test('cannot be taken back once it is decided', () => {
    const person = createPerson()
    decide(createTrainer(), { approval: say(person, DAY), outcome: 'approved', comment: '' })
    takeBack(person.id, sampleCourse().id, 'practice-task')
    expect(saidBy(person)).toMatchObject([{ outcome: 'approved' }])
  })

  test('is said anew after it came back, and stays beside what was said before', () => {
    const person = createPerson()
    const first = say(person, '2026-11-01', 'practice-task', NOW)
    decide(createTrainer(), { approval: first, outcome: 'returned', comment: 'Mangler en dato' }, later(1))
    expect(ownApproval(person.id, sampleCourse(), 'practice-task', DAY)).toEqual({
      state: { status: 'returned', doneOn: '2026-11-01', decidedOn: DAY, comment: 'Mangler en dato' },
      open: { cycle: 1, from: '2025-11-22' },
    })
    say(person, '2026-11-21', 'practice-task', later(2))
    expect(saidBy(person).map(({ outcome }) => outcome)).toEqual(['returned', null])
  })

  test('is not said again once it is approved', () => {
    const person = createPerson()
    decide(createTrainer(), { approval: say(person, DAY), outcome: 'approved', comment: '' })
    sayDone(person.id, sampleCourse(), 'practice-task', DAY)
    expect(saidBy(person)).toHaveLength(1)
  })
})

describe('a trainer decides', () => {
  test('and the certificate comes with the last thing that was missing, once', () => {
    const [reader, trainer] = [createReader(), createTrainer()]
    expect(storedCertificates(reader)).toEqual([])
    const decision = { approval: say(reader, DAY), outcome: 'approved', comment: 'Godkendt.' } as const
    expect(storedCertificates(reader)).toEqual([])
    expect(decide(trainer, decision)).toEqual({ status: 'decided' })
    expect(decide(trainer, decision)).toEqual({ status: 'decided' })
    expect(storedCertificates(reader).map(({ cycle, met }) => [cycle, met])).toEqual([
      [1, expect.arrayContaining([{ kind: 'practice-task' }, { kind: 'lessons', count: 2 }])],
    ])
  })

  test('and what is sent back gives no certificate', () => {
    const reader = createReader()
    decide(createTrainer(), { approval: say(reader, DAY), outcome: 'returned', comment: 'Mangler' })
    expect(storedCertificates(reader)).toEqual([])
  })

  test('and what is approved before the rest is done gives none either', () => {
    const person = createPerson()
    decide(createTrainer(), { approval: say(person, DAY), outcome: 'approved', comment: '' })
    expect(storedCertificates(person)).toEqual([])
  })

  test('and the person is told by one mail, without the comment', () => {
    const person = createPerson({ name: 'Bo Krogh' })
    const [approval, trainer] = [say(person, DAY), createTrainer()]
    for (let times = 0; times < 2; times++) {
      decide(trainer, { approval, outcome: 'returned', comment: 'Det hemmelige' })
    }
    const told = db.select().from(mails).where(eq(mails.personId, person.id)).all()
    expect(told).toMatchObject([
      { key: `approval:${approval}`, subject: 'Din praksisopgave er sendt tilbage' },
    ])
    expect(told[0]?.text).toContain('Hej Bo Krogh\n\nEn underviser har sendt din praksisopgave tilbage')
    expect(told[0]?.text).toContain(`${env.APP_URL}/kurser/proevekursus/praksisopgave\n`)
    expect(told[0]?.text).not.toContain('hemmelige')
  })

  test('once: another trainer is told by whom, and changes nothing', () => {
    const person = createPerson({ name: 'Bo Krogh' })
    const [approval, jonas, eva] = [say(person, DAY), createTrainer(), createTrainer('Eva Holm')]
    decide(jonas, { approval, outcome: 'approved', comment: 'Godt' }, NOW)
    const by = { by: 'Jonas Bech', outcome: 'approved', decidedAt: NOW }
    for (const [trainer, outcome, comment] of [
      [eva, 'approved', 'Godt'],
      [jonas, 'returned', 'Godt'],
      [jonas, 'approved', 'Bedre'],
    ] as const) {
      const deciding = decide(trainer, { approval, outcome, comment })
      expect(deciding).toMatchObject({ status: 'decided-before', name: 'Bo Krogh', ...by })
    }
    expect(saidBy(person)).toMatchObject([{ outcome: 'approved', comment: 'Godt', decidedBy: jonas.id }])
  })

  test('never on their own', () => {
    const trainer = createTrainer()
    const approval = say(trainer, DAY)
    expect(decide(trainer, { approval, outcome: 'approved', comment: '' })).toEqual({ status: 'own' })
    expect(waitingApprovals(trainer.id).find(({ id }) => id === approval)).toMatchObject({ isOwn: true })
    expect(saidBy(trainer)).toMatchObject([{ outcome: null }])
  })

  test('on nothing that was taken back', () => {
    const person = createPerson()
    const approval = say(person, DAY)
    takeBack(person.id, sampleCourse().id, 'practice-task')
    const decision = { approval, outcome: 'approved', comment: '' } as const
    expect(decide(createTrainer(), decision)).toEqual({ status: 'gone' })
  })

  test('on a course that is gone, and nothing is awarded', () => {
    const person = createPerson()
    const said = { personId: person.id, courseId: 'gone', kind: 'practice-task', cycle: 1 } as const
    const { id } = db
      .insert(approvals)
      .values({ ...said, doneOn: DAY, saidAt: NOW })
      .returning()
      .get()
    expect(decide(createTrainer(), { approval: id, outcome: 'approved', comment: '' })).toEqual({
      status: 'decided',
    })
    expect(
      db
        .select()
        .from(mails)
        .where(eq(mails.key, `approval:${id}`))
        .get()?.text,
    ).toContain(`${env.APP_URL}/\n`)
  })
})

describe('the queue', () => {
  test('holds the longest waiting first, with no more of a person than trainers may know', () => {
    const [trainer, bo, ida] = [createTrainer(), createPerson({ name: 'Bo' }), createPerson({ name: 'Ida' })]
    const [second, first] = [
      say(bo, DAY, 'practice-task', later(-10)),
      say(ida, '2026-11-20', 'practice-task', later(-20)),
    ]
    const own = waitingApprovals(trainer.id).filter(({ id }) => [first, second].includes(id))
    expect(own).toEqual([
      {
        id: first,
        name: 'Ida',
        courseId: 'pr-1',
        kind: 'practice-task',
        doneOn: '2026-11-20',
        saidAt: later(-20),
        isOwn: false,
      },
      expect.objectContaining({ id: second, name: 'Bo' }),
    ])
  })

  test('counts what waits for others than oneself, and forgets a closed account until it is opened', () => {
    const [trainer, person] = [createTrainer(), createPerson()]
    const before = countWaiting(trainer.id)
    say(trainer, DAY)
    const approval = say(person, DAY)
    expect(countWaiting(trainer.id)).toBe(before + 1)
    deactivate(person.id)
    expect(countWaiting(trainer.id)).toBe(before)
    expect(decide(trainer, { approval, outcome: 'approved', comment: '' })).toEqual({ status: 'gone' })
    reopen(person.id)
    expect(countWaiting(trainer.id)).toBe(before + 1)
  })

  test('is followed by the last twenty decisions, newest first, without their comments', () => {
    const trainer = createTrainer()
    const ids = Array.from({ length: 21 }, (_, place) => {
      const approval = say(createPerson(), DAY)
      decide(trainer, { approval, outcome: 'returned', comment: 'Hemmeligt' }, new Date(Date.now() + place))
      return approval
    })
    const decisions = latestDecisions()
    expect(decisions.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 20))
    expect(decisions[0]).toMatchObject({ by: 'Jonas Bech', outcome: 'returned' })
    expect(JSON.stringify(decisions)).not.toContain('Hemmeligt')
  })
})

describe('the next cycle', () => {
  function certified() {
    const reader = createReader()
    decide(createTrainer(), { approval: say(reader, DAY), outcome: 'approved', comment: '' }, NOW)
    const [certificate] = storedCertificates(reader)
    if (!certificate) throw new Error('No certificate was awarded')
    return { reader, certificate }
  }

  test('asks for supervision near the end of the certificate, for cycle 2, and the first task stays', () => {
    const { reader, certificate } = certified()
    expect(certificate.expiresOn).toBe('2028-11-22')
    expect(ownApproval(reader.id, sampleCourse(), 'practice-task', DAY)).toMatchObject({
      state: { status: 'approved' },
      open: null,
    })
    expect(ownApproval(reader.id, sampleCourse(), 'supervision', '2028-08-23').open).toBeNull()
    expect(ownApproval(reader.id, sampleCourse(), 'supervision', '2028-08-24').open).toEqual({
      cycle: 2,
      from: '2028-02-24',
    })
    say(reader, '2028-09-01', 'supervision', new Date('2028-09-01T10:00:00Z'))
    expect(saidBy(reader).map(({ kind, cycle }) => [kind, cycle])).toEqual([
      ['practice-task', 1],
      ['supervision', 2],
    ])
  })

  test('asks for a new task at once when the certificate is revoked', () => {
    const { reader, certificate } = certified()
    const end = { kind: 'revoked', reason: 'requirements-not-met', endedOn: '2026-12-01' } as const
    const createdAt = new Date('2026-12-01T10:00:00Z')
    db.insert(certificateEnds)
      .values({ certificateId: certificate.id, ...end, createdAt })
      .run()
    expect(ownApproval(reader.id, sampleCourse(), 'practice-task', '2026-12-05')).toEqual({
      state: { status: 'not-said' },
      open: { cycle: 2, from: '2026-12-01' },
    })
    say(reader, '2026-12-05', 'practice-task', new Date('2026-12-05T10:00:00Z'))
    expect(saidBy(reader).map(({ cycle, outcome }) => [cycle, outcome])).toEqual([
      [1, 'approved'],
      [2, null],
    ])
  })
})
