import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { deactivate } from '#app/domain/people/people.server.ts'
import { attendanceForm, problemsOf } from '#app/domain/progress/attendance-form.ts'
import {
  attendancesIn,
  possibleAttendants,
  recordAttendance,
  removeAttendance,
} from '#app/domain/progress/attendances.server.ts'
import { askToTake } from '#app/domain/progress/enrolments.server.ts'
import { db, write } from '#db/client.server.ts'
import { attendances, enrolmentRules } from '#db/schema/index.ts'
import { createReader, createTrainer, openAskingCourse, sampleCourse } from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson, createTeam, grant, signedIn } from '#tests/support/people.ts'

const DAY = '2026-11-20'

beforeAll(() => openAskingCourse({ days: 2, practiceTask: false }))

function createAsked(name?: string) {
  const person = createPerson(name ? { name } : {})
  write((tx) => askToTake(tx, person.id, sampleCourse().id, new Date()))
  return person
}

const record = (people: { id: string }[], day = DAY, recorder = createTrainer()) =>
  recordAttendance(recorder, sampleCourse(), { day, people: people.map(({ id }) => id) })

const daysOf = (person: { id: string }) =>
  db
    .select()
    .from(attendances)
    .where(eq(attendances.personId, person.id))
    .all()
    .map(({ day }) => day)

const attendanceOf = (person: { id: string }, day = DAY) =>
  db
    .select()
    .from(attendances)
    .where(eq(attendances.personId, person.id))
    .all()
    .find((one) => one.day === day)?.id ?? ''

describe('the form', () => {
  test.each([
    ['today', { day: '2026-11-22' }, null],
    ['a year ago', { day: '2025-11-22' }, null],
    ['a day more', { day: '2025-11-21' }, { day: 'day-too-old' }],
    ['tomorrow', { day: '2026-11-23' }, { day: 'day-future' }],
    ['no day', { day: '' }, { day: 'day-missing' }],
    ['nobody', { people: [] }, { people: 'nobody' }],
  ])('with %s', (_, fields, problems) => {
    const given = attendanceForm('2026-11-22').safeParse({ day: DAY, people: ['a'], ...fields })
    expect(given.error ? problemsOf(given.error) : null).toEqual(problems)
  })
})

describe('who can be recorded', () => {
  test('those who are asked to take the course or have begun it, in Danish order', async () => {
    const [aase, bo, zoe] = [createAsked('Åse Holm'), createReader('Bo Krogh'), createAsked('Zoe Dahl')]
    const [stranger, closed] = [createPerson(), createAsked()]
    deactivate(await createAdmin(), closed.id)
    const ids = possibleAttendants(sampleCourse().id, createTrainer().id).map(({ id }) => id)
    expect(ids.filter((id) => [aase.id, bo.id, zoe.id].includes(id))).toEqual([bo.id, zoe.id, aase.id])
    expect(ids).not.toContain(stranger.id)
    expect(ids).not.toContain(closed.id)
  })

  test('those whom a rule asks, from the day it does', () => {
    const trainer = createTrainer()
    const team = createTeam()
    const member = createPerson({ teamId: team.id })
    const rule = {
      courseId: sampleCourse().id,
      audience: 'member' as const,
      scopeKind: 'team' as const,
      scopeId: team.id,
      dueAfterDays: 30,
      renews: false,
      reason: 'det er aftalt',
      createdBy: trainer.id,
    }
    const isPossible = () =>
      possibleAttendants(sampleCourse().id, trainer.id).some(({ id }) => id === member.id)
    db.insert(enrolmentRules)
      .values({ ...rule, fromDate: addDays(today(), 1) })
      .run()
    db.insert(enrolmentRules)
      .values({ ...rule, courseId: 'other', fromDate: '2020-01-01' })
      .run()
    expect(isPossible()).toBe(false)
    expect(record([member])).toBe(false)
    db.insert(enrolmentRules)
      .values({ ...rule, fromDate: today() })
      .run()
    expect(isPossible()).toBe(true)
    expect(record([member, createPerson()], DAY, trainer)).toBe(false)
    expect(record([member], DAY, trainer)).toBe(true)
    expect(daysOf(member)).toEqual([DAY])
  })

  test('not oneself', () => {
    const trainer = createTrainer()
    write((tx) => askToTake(tx, trainer.id, sampleCourse().id, new Date()))
    expect(record([trainer], DAY, trainer)).toBe(false)
    expect(daysOf(trainer)).toEqual([])
  })

  test('nobody, when one of them is not on the course', () => {
    const asked = createAsked()
    expect(record([asked, createPerson()])).toBe(false)
    expect(daysOf(asked)).toEqual([])
  })
})

describe('a day recorded', () => {
  test('twice and by two trainers is one', () => {
    const [one, other] = [createAsked(), createAsked()]
    expect(record([one])).toBe(true)
    expect(record([one, one, other])).toBe(true)
    expect([daysOf(one), daysOf(other)]).toEqual([[DAY], [DAY]])
  })

  test('as the last one gives the certificate, once, and not before', () => {
    const reader = createReader()
    record([reader])
    record([reader]) // the same day is no second one
    expect(storedCertificates(reader)).toEqual([])
    record([reader], '2026-11-21')
    record([reader], '2026-11-21')
    expect(storedCertificates(reader).map(({ met }) => met)).toEqual([
      expect.arrayContaining([{ kind: 'days', count: 2 }]),
    ])
  })

  test('is told of under its course, the latest first, in Danish order', () => {
    const [aase, bo] = [createAsked('Åse Ny'), createAsked('Bo Ny')]
    record([aase, bo], '2026-03-01')
    record([bo], '2026-03-02')
    const own = attendancesIn(sampleCourse().id).filter(({ name }) => name.endsWith('Ny'))
    expect(own.map(({ name, day, counted }) => [name, day, counted])).toEqual([
      ['Bo Ny', '2026-03-02', false],
      ['Bo Ny', '2026-03-01', false],
      ['Åse Ny', '2026-03-01', false],
    ])
    expect(attendancesIn('another-course')).toEqual([])
  })
})

describe('a day removed', () => {
  test('is gone, and stays so when it is removed again', () => {
    const asked = createAsked()
    record([asked])
    const id = attendanceOf(asked)
    expect([removeAttendance(sampleCourse().id, id), removeAttendance(sampleCourse().id, id)]).toEqual([
      true,
      true,
    ])
    expect(daysOf(asked)).toEqual([])
  })

  test('under another course stays', () => {
    const asked = createAsked()
    record([asked])
    removeAttendance('another-course', attendanceOf(asked))
    expect(daysOf(asked)).toEqual([DAY])
  })

  test('stays when a certificate was given for it; one that came later does not', () => {
    const reader = createReader()
    record([reader])
    record([reader], '2026-11-21')
    const afterwards = new Date(Date.now() + 60_000)
    const third = { day: '2026-11-22', people: [reader.id] }
    recordAttendance(createTrainer(), sampleCourse(), third, afterwards)
    const { id: courseId } = sampleCourse()
    expect(removeAttendance(courseId, attendanceOf(reader))).toBe(false)
    expect(removeAttendance(courseId, attendanceOf(reader, '2026-11-22'))).toBe(true)
    expect(daysOf(reader).toSorted()).toEqual([DAY, '2026-11-21'])
  })

  test('is not held by a name that was put right afterwards', () => {
    const [reader, admin] = [createReader(), createPerson()]
    grant(admin, 'admin')
    record([reader])
    record([reader], '2026-11-21')
    const [certificate] = storedCertificates(reader)
    const third = { day: '2026-11-22', people: [reader.id] }
    recordAttendance(createTrainer(), sampleCourse(), third, new Date(Date.now() + 60_000))
    const afterwards = new Date(Date.now() + 120_000)
    const only = { alsoAccount: false }
    correctName(signedIn(admin), certificate?.id ?? '', 'Mette Lund', only, afterwards)
    expect(storedCertificates(reader).map(({ edition }) => edition)).toEqual([1, 2])
    const { id: courseId } = sampleCourse()
    expect(removeAttendance(courseId, attendanceOf(reader))).toBe(false)
    expect(removeAttendance(courseId, attendanceOf(reader, '2026-11-22'))).toBe(true)
  })

  test('goes again when the certificate that was given for it is revoked, also one with the right name', () => {
    const [reader, admin] = [createReader(), createPerson()]
    grant(admin, 'admin')
    record([reader])
    record([reader], '2026-11-21')
    const [certificate] = storedCertificates(reader)
    const only = { alsoAccount: false }
    const corrected = correctName(signedIn(admin), certificate?.id ?? '', 'Mette Lund', only)
    const { id: courseId } = sampleCourse()
    expect(removeAttendance(courseId, attendanceOf(reader))).toBe(false)
    const standing = corrected.status === 'corrected' ? corrected.certificateId : ''
    revokeCertificate(signedIn(admin), standing, { reason: 'issued-in-error', note: null })
    expect(removeAttendance(courseId, attendanceOf(reader))).toBe(true)
  })
})
