import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { addMonths, startOfDay } from '#app/domain/dates.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { renewalIn, renewalOutlooks } from '#app/domain/progress/renewals.server.ts'
import { db, write } from '#db/client.server.ts'
import { certificateEnds, people, renewalReadings } from '#db/schema/index.ts'
import { listed, makeCourse, makeLesson } from '#tests/domain/progress/courses.ts'
import { award, complete, storedCertificates } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { approveAt, attendAt, evidenceOf, readLesson, revokeAt, takeTestAt } from '#tests/support/renewals.ts'

/** A course that asks for everything: the first time, and at a renewal. */
const course = makeCourse({
  practiceTask: true,
  days: 1,
  validity: { months: 24, renewal: { lessons: ['l2'], test: true, supervision: true } },
})
const noon = (day: string) => new Date(`${day}T11:00:00Z`)
const FIRST = noon('2026-03-01') // valid to the end of 2028-03-01; the renewal opens 2027-12-02

let person = { id: '' }
beforeEach(() => {
  person = createPerson({ name: 'Mette Holm' })
})

const cycles = () =>
  storedCertificates(person).map(({ cycle, issuedOn, expiresOn }) => ({ cycle, issuedOn, expiresOn }))

/** Everything that the course asks for, on one day. */
function firstCertificate(at = FIRST, of = course) {
  complete(person, of, at)
  approveAt(person, of, 'practice-task', 1, at)
  attendAt(person, of, at)
}

/** The short path, on one day. */
function renew(cycle: number, at: Date, of = course) {
  readLesson(person, of, 'l2', at)
  takeTestAt(person, of, at)
  approveAt(person, of, 'supervision', cycle, at)
}

describe('the first certificate', () => {
  test.each(['practice-task', 'day'])('waits for the %s, and then tells all that was met', (last) => {
    const steps: Record<string, () => void> = {
      'practice-task': () => approveAt(person, course, 'practice-task', 1, FIRST),
      day: () => attendAt(person, course, FIRST),
    }
    complete(person, course, FIRST)
    award(person, course, FIRST)
    for (const [name, step] of Object.entries(steps)) if (name !== last) step()
    expect(storedCertificates(person)).toEqual([])
    steps[last]?.()
    expect(storedCertificates(person)).toMatchObject([
      {
        cycle: 1,
        met: [
          { kind: 'lessons', count: 2 },
          { kind: 'test', correct: 9, total: 10 },
          { kind: 'practice-task' },
          { kind: 'days', count: 1 },
        ],
      },
    ])
  })

  test.each([
    { kind: 'practice-task' as const, cycle: 2 },
    { kind: 'supervision' as const, cycle: 1 },
  ])('$kind approved for cycle $cycle is not the practice task of the first', ({ kind, cycle }) => {
    complete(person, course, FIRST)
    attendAt(person, course, FIRST)
    approveAt(person, course, kind, cycle, FIRST)
    expect(storedCertificates(person)).toEqual([])
  })
})

describe('cycle after cycle', () => {
  test('a second and a third: each counted from the end of the one before, and nothing of the old is touched', () => {
    firstCertificate()
    const evidence = evidenceOf(person)

    renew(2, noon('2027-12-02')) // the day it opens
    expect(cycles().at(-1)).toEqual({ cycle: 2, issuedOn: '2027-12-02', expiresOn: '2030-03-01' })
    expect(storedCertificates(person).at(-1)?.met).toEqual([
      { kind: 'lessons', count: 1 },
      { kind: 'test', correct: 10, total: 10 },
      { kind: 'supervision' },
    ])
    const after = evidenceOf(person)
    for (const [table, rows] of Object.entries(evidence)) {
      expect(after[table as keyof typeof after].slice(0, rows.length)).toEqual(rows) // its own keys, which entries() forgets
    }
    expect(after.completions).toEqual(evidence.completions)
    expect(after.answers).toEqual(evidence.answers)

    expect(renewalIn(person.id, course, noon('2029-11-30'))).toBeNull()
    renew(3, noon('2030-03-01')) // the last day
    expect(cycles().map(({ cycle, expiresOn }) => [cycle, expiresOn])).toEqual([
      [1, '2028-03-01'],
      [2, '2030-03-01'],
      [3, '2032-03-01'],
    ])
    expect(heldCertificates([person.id], '2030-03-02')).toMatchObject([
      { expiresOn: '2032-03-01', status: 'valid' },
    ])
  })

  test('what was done before it opened counts for nothing, and does it no harm', () => {
    firstCertificate()
    renew(2, noon('2027-12-01'))
    expect(cycles()).toHaveLength(1)
    readLesson(person, course, 'l2', noon('2027-12-03'))
    takeTestAt(person, course, noon('2027-12-03'))
    expect(cycles()).toHaveLength(2) // the supervision was for this cycle, and is not six months old
  })

  test('a test begun the day before and handed in after does not count', () => {
    firstCertificate()
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
    firstCertificate(noon(first))
    renew(2, new Date(lastMinute))
    expect(cycles().at(-1)).toEqual({ cycle: 2, issuedOn: addMonths(first, 24), expiresOn })
  })

  test.each([
    { season: 'winter', first: '2026-01-15', minuteAfter: '2028-01-15T23:00:00Z', day: '2028-01-16' },
    { season: 'summer', first: '2026-07-15', minuteAfter: '2028-07-15T22:00:00Z', day: '2028-07-16' },
  ])('a minute later in $season it counts from that day', ({ first, minuteAfter, day }) => {
    firstCertificate(noon(first))
    renew(2, new Date(minuteAfter))
    expect(cycles().at(-1)).toEqual({ cycle: 2, issuedOn: day, expiresOn: addMonths(day, 24) })
  })

  test('who expired long ago takes the whole course again', () => {
    firstCertificate()
    const late = noon('2031-05-05')
    renew(2, late)
    expect(cycles()).toHaveLength(1)
    readLesson(person, course, 'l1', late)
    approveAt(person, course, 'practice-task', 2, late)
    expect(cycles()).toHaveLength(1)
    attendAt(person, course, late)
    expect(storedCertificates(person).at(-1)).toMatchObject({
      cycle: 2,
      expiresOn: '2033-05-05',
      met: [
        { kind: 'lessons', count: 2 },
        { kind: 'test', correct: 10, total: 10 },
        { kind: 'practice-task' },
        { kind: 'days', count: 1 },
      ],
    })
  })

  test('fifty presses at once give one certificate, and write nothing for the next or the first', async () => {
    firstCertificate()
    const at = noon('2028-01-10')
    takeTestAt(person, course, at)
    approveAt(person, course, 'supervision', 2, at)
    const { completions } = evidenceOf(person)
    await Promise.all(Array.from({ length: 50 }, async () => readLesson(person, course, 'l2', at)))
    expect(cycles().map(({ cycle }) => cycle)).toEqual([1, 2])
    expect(evidenceOf(person).completions).toEqual(completions)
    const readings = db.select().from(renewalReadings).where(eq(renewalReadings.personId, person.id)).all()
    expect(readings).toMatchObject([{ lessonId: 'l2', cycle: 2, contentHash: 'hash-l2' }])
  })

  test('the table refuses a second of the same cycle, whoever asks', () => {
    firstCertificate()
    const [stored] = storedCertificates(person)
    if (!stored) throw new Error('No certificate')
    const { id: _id, code: _code, ...facts } = stored
    expect(write((tx) => issueCertificate(tx, facts))).toBeNull()
    expect(cycles()).toHaveLength(1)
  })
})

describe('when the certificate has ended before its time', () => {
  const REVOKED = noon('2026-06-01')

  test('revoked, the whole course is open at once, and what was done before does not count', () => {
    firstCertificate()
    const [first] = storedCertificates(person)
    if (first) revokeAt(first, REVOKED)
    award(person, course, REVOKED)
    expect(cycles()).toHaveLength(1)
    expect(heldCertificates([person.id], '2026-06-02')).toEqual([])
    expect(renewalIn(person.id, course, REVOKED)).toMatchObject({
      path: { kind: 'whole' },
      progress: { stepsDone: 0 },
    })

    const again = noon('2026-06-09')
    readLesson(person, course, 'l1', again)
    readLesson(person, course, 'l2', again)
    takeTestAt(person, course, again)
    approveAt(person, course, 'practice-task', 2, again)
    attendAt(person, course, again)
    expect(cycles().at(-1)).toEqual({ cycle: 2, issuedOn: '2026-06-09', expiresOn: '2028-06-09' })
  })

  test('a renewal that was half way when the certificate was revoked begins anew', () => {
    firstCertificate()
    const [first] = storedCertificates(person)
    readLesson(person, course, 'l2', noon('2028-01-10'))
    if (first) revokeAt(first, noon('2028-01-11'))
    readLesson(person, course, 'l2', noon('2028-01-12'))
    readLesson(person, course, 'l1', noon('2028-01-12'))
    const after = renewalIn(person.id, course, noon('2028-01-12'))
    expect(after?.progress.lessons.map(({ done }) => done)).toEqual([true, true])
  })

  test('replaced, the one with the right name is renewed, and no other is given', () => {
    firstCertificate()
    const [first] = storedCertificates(person)
    if (!first) throw new Error('No certificate')
    const { id: certificateId, code: _code, ...facts } = first
    write((tx) => {
      const replacedBy = issueCertificate(tx, { ...facts, edition: 2, holderName: 'Mette Lund' })?.id ?? ''
      tx.insert(certificateEnds)
        .values({ certificateId, kind: 'replaced', replacedBy, endedOn: '2026-04-01' })
        .run()
    })
    award(person, course, noon('2026-04-02'))
    expect(cycles().map(({ cycle }) => cycle)).toEqual([1, 1])
    expect(renewalIn(person.id, course, noon('2026-04-02'))).toBeNull()
    renew(2, noon('2028-03-01'))
    expect(cycles().map(({ cycle }) => cycle)).toEqual([1, 1, 2])
  })
})

describe('what else may happen meanwhile', () => {
  /** The course with its second lesson in another text, released and live from a moment on. */
  function goLive(text: string, version: string, redo: ('lessons' | 'test')[], at: Date): Course {
    const lessons = [makeLesson('v1'), makeLesson('v2', { contentHash: text })]
    const released = {
      version,
      change: 'major' as const,
      redo,
      date: '2026-11-22',
      contentHash: text,
      lessons: { v1: listed('hash-v1'), v2: listed(text) },
      bank: 'hash-bank',
      ids: [],
    }
    const earlier = known.filter((former) => former.version !== version)
    known = [...earlier, released]
    const renewal = { lessons: ['v2'], test: true }
    const live = makeCourse({
      id: 'c-v',
      version,
      lessons,
      versions: known,
      validity: { months: 24, renewal },
    })
    registerContent({ courses: [live], questions: new Map() }, at)
    return live
  }
  let known: Course['versions'] = []

  test('a major version in the middle of a renewal asks for the lesson and the test once more', () => {
    const old = goLive('text-1', '1.0.0', ['lessons'], noon('2026-01-01'))
    complete(person, old, FIRST)
    award(person, old, FIRST)
    const { completions } = evidenceOf(person)
    readLesson(person, old, 'v2', noon('2028-01-10'))
    takeTestAt(person, old, noon('2028-01-09'), false)

    const present = goLive('text-2', '2.0.0', ['lessons', 'test'], noon('2028-01-11'))
    const missing = () => renewalIn(person.id, present, noon('2028-01-12'))?.progress.missing
    expect(missing()).toEqual([{ kind: 'lessons', count: 1 }, { kind: 'test' }])
    readLesson(person, present, 'v2', noon('2028-01-12'))
    expect(missing()).toEqual([{ kind: 'test' }])
    takeTestAt(person, present, noon('2028-01-12'))
    expect(storedCertificates(person).at(-1)).toMatchObject({ cycle: 2, courseVersion: '2.0.0' })
    expect(evidenceOf(person).completions).toEqual(completions)
  })

  test('a holder who reads a lesson again outside a renewal changes nothing of what the certificate was given for', () => {
    const old = goLive('text-3', '3.0.0', [], noon('2028-02-01'))
    complete(person, old, noon('2028-02-02'))
    award(person, old, noon('2028-02-02'))
    const { completions } = evidenceOf(person)
    const present = goLive('text-4', '4.0.0', ['lessons'], noon('2028-03-01'))
    const standing = () => progressIn(person.id, present).lessons[1]?.standing
    expect(standing()).toBe('again')
    readLesson(person, present, 'v2', noon('2028-03-02'))
    expect(standing()).toBe('current')
    expect(evidenceOf(person).completions).toEqual(completions)
    expect(renewalIn(person.id, present, noon('2029-12-01'))?.progress.stepsDone).toBe(0)
  })

  test('whose account was closed gets what they had earned when a trainer approves it', () => {
    complete(person, course, FIRST)
    attendAt(person, course, FIRST)
    db.update(people).set({ deactivatedAt: FIRST }).where(eq(people.id, person.id)).run()
    approveAt(person, course, 'practice-task', 1, noon('2026-03-05'))
    expect(storedCertificates(person)).toMatchObject([{ holderName: 'Mette Holm', issuedOn: '2026-03-05' }])
  })

  test('of a course that is no longer there the holder is told that it cannot be renewed', () => {
    firstCertificate()
    expect(renewalOutlooks(person.id, noon('2028-01-10'))).toEqual(new Map([['c-1', { kind: 'gone' }]]))
    expect(heldCertificates([person.id], '2028-01-10')).toMatchObject([{ status: 'expires-soon' }])
  })
})
