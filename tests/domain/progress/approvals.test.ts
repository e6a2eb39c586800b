import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { decide } from '#app/domain/progress/approval-queue.server.ts'
import { ownApproval, sayDone, takeBack } from '#app/domain/progress/approvals.server.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, enrolments } from '#db/schema/index.ts'
import {
  createReader,
  createTrainer,
  openAskingCourse,
  saidBy,
  sampleCourse,
  say,
} from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'

beforeAll(() => openAskingCourse())

const DAY = '2026-11-22'
const NOW = new Date('2026-11-22T10:00:00Z')
const noon = (day: string) => new Date(`${day}T11:00:00Z`)
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('what a person says', () => {
  test('waits once, however often and in however many tabs it is said', () => {
    const person = createPerson()
    for (const doneOn of [DAY, DAY, '2026-11-20'])
      sayDone(person.id, sampleCourse(), 'practice-task', doneOn, NOW)
    expect(saidBy(person)).toMatchObject([{ cycle: 1, doneOn: DAY, outcome: null, comment: null }])
    expect(ownApproval(person.id, sampleCourse(), 'practice-task', NOW)).toEqual({
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
    expect(ownApproval(person.id, sampleCourse(), 'practice-task', NOW)).toEqual({
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
    expect(ownApproval(reader.id, sampleCourse(), 'practice-task', NOW)).toMatchObject({
      state: { status: 'approved' },
      open: null,
    })
    expect(ownApproval(reader.id, sampleCourse(), 'supervision', noon('2028-08-23')).open).toBeNull()
    expect(ownApproval(reader.id, sampleCourse(), 'supervision', noon('2028-08-24')).open).toEqual({
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
    expect(ownApproval(reader.id, sampleCourse(), 'practice-task', noon('2026-12-05'))).toEqual({
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
