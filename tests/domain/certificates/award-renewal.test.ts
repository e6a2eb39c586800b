import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { shelf } from '#app/domain/courses/shelf.server.ts'
import { addMonths, startOfDay } from '#app/domain/dates.ts'
import { decide } from '#app/domain/progress/approval-queue.server.ts'
import { ownApproval } from '#app/domain/progress/approvals.server.ts'
import { renewalIn } from '#app/domain/progress/renewals.server.ts'
import { db, write } from '#db/client.server.ts'
import { approvals, renewalReadings } from '#db/schema/index.ts'
import { createTrainer } from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { approveAt, attendAt, evidenceOf, readLesson, takeTestAt } from '#tests/support/renewals.ts'
import { course, cyclesOf, firstCertificate, noon, renew } from '#tests/support/cycles.ts'

let person = { id: '' }
beforeEach(() => {
  person = createPerson({ name: 'Mette Holm' })
})

describe('cycle after cycle', () => {
  test('a second and a third: each counted from the end of the one before, and nothing of the old is touched', () => {
    firstCertificate(person)
    const evidence = evidenceOf(person)

    renew(person, 2, noon('2027-12-02')) // the day it opens
    expect(cyclesOf(person).at(-1)).toEqual({ cycle: 2, issuedOn: '2027-12-02', expiresOn: '2030-03-01' })
    expect(storedCertificates(person).at(-1)?.met).toEqual([
      { kind: 'lessons', count: 1 },
      { kind: 'test', correct: 10, total: 10, mark: 800 },
      { kind: 'supervision' },
    ])
    const after = evidenceOf(person)
    for (const [table, rows] of Object.entries(evidence)) {
      expect(after[table as keyof typeof after].slice(0, rows.length)).toEqual(rows) // its own keys, which entries() forgets
    }
    expect(after.completions).toEqual(evidence.completions)
    expect(after.answers).toEqual(evidence.answers)

    expect(renewalIn(person.id, course, noon('2029-11-30'))).toBeNull()
    renew(person, 3, noon('2030-03-01')) // the last day
    expect(cyclesOf(person).map(({ cycle, expiresOn }) => [cycle, expiresOn])).toEqual([
      [1, '2028-03-01'],
      [2, '2030-03-01'],
      [3, '2032-03-01'],
    ])
    expect(heldCertificates([person.id], '2030-03-02')).toMatchObject([
      { expiresOn: '2032-03-01', status: 'valid' },
    ])
  })

  test('what was done before it opened counts for nothing, and does it no harm', () => {
    firstCertificate(person)
    renew(person, 2, noon('2027-12-01'))
    expect(cyclesOf(person)).toHaveLength(1)
    readLesson(person, course, 'l2', noon('2027-12-03'))
    takeTestAt(person, course, noon('2027-12-03'))
    approveAt(person, course, 'supervision', 2, noon('2027-12-03'))
    expect(cyclesOf(person)).toHaveLength(2)
  })

  test('a test begun the day before and handed in after does not count', () => {
    firstCertificate(person)
    const opens = startOfDay('2027-12-02')
    takeTestAt(person, course, new Date(opens.getTime() - 1))
    expect(renewalIn(person.id, course, opens)?.progress.missing).toContainEqual({ kind: 'test' })
    takeTestAt(person, course, opens)
    expect(renewalIn(person.id, course, opens)?.progress.missing).not.toContainEqual({ kind: 'test' })
  })

  test.each([
    { season: 'winter', first: '2026-01-15', lastMinute: '2028-01-15T22:59:59Z', expiresOn: '2030-01-15' },
    { season: 'summer', first: '2026-07-15', lastMinute: '2028-07-15T21:59:59Z', expiresOn: '2030-07-15' },
  ])('in the last minute of the last day in $season no day is lost', ({ first, lastMinute, expiresOn }) => {
    firstCertificate(person, noon(first))
    renew(person, 2, new Date(lastMinute))
    expect(cyclesOf(person).at(-1)).toEqual({ cycle: 2, issuedOn: addMonths(first, 24), expiresOn })
  })

  test.each([
    { season: 'winter', first: '2026-01-15', minuteAfter: '2028-01-15T23:00:00Z', day: '2028-01-16' },
    { season: 'summer', first: '2026-07-15', minuteAfter: '2028-07-15T22:00:00Z', day: '2028-07-16' },
  ])('a minute later in $season it counts from that day', ({ first, minuteAfter, day }) => {
    firstCertificate(person, noon(first))
    renew(person, 2, new Date(minuteAfter))
    expect(cyclesOf(person).at(-1)).toEqual({ cycle: 2, issuedOn: day, expiresOn: addMonths(day, 24) })
  })

  test('who expired long ago takes the whole course again', () => {
    firstCertificate(person)
    const late = noon('2031-05-05')
    renew(person, 2, late)
    expect(cyclesOf(person)).toHaveLength(1)
    readLesson(person, course, 'l1', late)
    approveAt(person, course, 'practice-task', 2, late)
    expect(cyclesOf(person)).toHaveLength(1)
    attendAt(person, course, late)
    expect(storedCertificates(person).at(-1)).toMatchObject({
      cycle: 2,
      expiresOn: '2033-05-05',
      met: [
        { kind: 'lessons', count: 2 },
        { kind: 'test', correct: 10, total: 10, mark: 800 },
        { kind: 'practice-task' },
        { kind: 'days', count: 1 },
      ],
    })
  })

  test('fifty presses at once give one certificate, and write nothing for the next or the first', async () => {
    firstCertificate(person)
    const at = noon('2028-01-10')
    takeTestAt(person, course, at)
    approveAt(person, course, 'supervision', 2, at)
    const { completions } = evidenceOf(person)
    await Promise.all(Array.from({ length: 50 }, async () => readLesson(person, course, 'l2', at)))
    expect(cyclesOf(person).map(({ cycle }) => cycle)).toEqual([1, 2])
    expect(evidenceOf(person).completions).toEqual(completions)
    const readings = db.select().from(renewalReadings).where(eq(renewalReadings.personId, person.id)).all()
    expect(readings).toMatchObject([{ lessonId: 'l2', cycle: 2, contentHash: 'hash-l2' }])
  })

  test('a lesson that is read for the renewal already keeps its moment when it is pressed again', () => {
    firstCertificate(person)
    readLesson(person, course, 'l2', noon('2028-01-10'))
    readLesson(person, course, 'l2', noon('2028-01-11'))
    const readings = db.select().from(renewalReadings).where(eq(renewalReadings.personId, person.id)).all()
    expect(readings).toMatchObject([{ lessonId: 'l2', readAt: noon('2028-01-10') }])
  })

  test('the table refuses a second of the same cycle, whoever asks', () => {
    firstCertificate(person)
    const [stored] = storedCertificates(person)
    if (!stored) throw new Error('No certificate')
    const { id: _id, code: _code, ...facts } = stored
    expect(write((tx) => issueCertificate(tx, facts))).toBeNull()
    expect(cyclesOf(person)).toHaveLength(1)
  })
})

describe('a trainer who is slow', () => {
  const LAST_DAY = noon('2028-03-31') // of grace
  const LATE = noon('2028-04-20')
  const trainer = createTrainer()

  const waits = (at: Date, doneOn = '2027-12-20') =>
    db
      .insert(approvals)
      .values({
        personId: person.id,
        courseId: course.id,
        kind: 'supervision',
        cycle: 2,
        doneOn,
        saidAt: at,
      })
      .returning()
      .get().id
  const pathOn = (at: Date) => renewalIn(person.id, course, at)?.path.kind
  const decideAt = (approval: string, outcome: 'approved' | 'returned', at: Date) =>
    decide(trainer, { approval, outcome, comment: 'Tak' }, at)

  const doTheRest = (at: Date) => {
    readLesson(person, course, 'l2', at)
    takeTestAt(person, course, at)
  }

  beforeEach(() => {
    shelf.library = { ...shelf.library, courses: [course] }
    firstCertificate(person)
  })

  test('costs nobody the short path: what was said in time is judged by that day', () => {
    doTheRest(LAST_DAY)
    const approval = waits(LAST_DAY)
    expect(pathOn(LATE)).toBe('short')
    decideAt(approval, 'approved', LATE)
    expect(cyclesOf(person).at(-1)).toEqual({ cycle: 2, issuedOn: '2028-04-20', expiresOn: '2030-04-20' })
  })

  test('gives time for the rest as well, until the answer comes', () => {
    const approval = waits(LAST_DAY)
    doTheRest(LATE)
    decideAt(approval, 'approved', LATE)
    expect(cyclesOf(person).map(({ cycle }) => cycle)).toEqual([1, 2])
  })

  test('sends it back, and then the time is over', () => {
    doTheRest(LAST_DAY)
    decideAt(waits(LAST_DAY), 'returned', LATE)
    expect(pathOn(new Date(LATE.getTime() + 1))).toBe('whole')
  })

  test('what is said a day after the last day of grace is judged by its own day', () => {
    doTheRest(LAST_DAY)
    const approval = waits(noon('2028-04-01'))
    expect(pathOn(LATE)).toBe('whole')
    decideAt(approval, 'approved', LATE)
    expect(cyclesOf(person)).toHaveLength(1)
  })

  test('what was approved in time does not keep the short path open for the rest', () => {
    decideAt(waits(noon('2028-01-10')), 'approved', noon('2028-01-11'))
    doTheRest(LATE)
    expect(cyclesOf(person)).toHaveLength(1)
    expect(pathOn(LATE)).toBe('whole')
  })

  test('supervision that was held six months before it was said counts, whenever the rest is done', () => {
    const approval = waits(noon('2028-01-10'), '2027-07-10')
    decideAt(approval, 'approved', noon('2028-03-01'))
    doTheRest(LAST_DAY)
    expect(cyclesOf(person).map(({ cycle }) => cycle)).toEqual([1, 2])
    expect(ownApproval(person.id, course, 'supervision', noon('2028-03-02')).state.status).toBe('approved')
  })
})
