import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import {
  certificatesOf,
  findOwnCertificate,
  heldCertificates,
} from '#app/domain/certificates/certificates.server.ts'
import { db, write } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { makeCourse } from '#tests/domain/progress/courses.ts'
import {
  award,
  complete,
  createCertificate,
  handInTest,
  storedCertificates,
} from '#tests/support/certificates.ts'
import { certify, endCertificate } from '#tests/support/expiring.ts'
import { createPerson } from '#tests/support/people.ts'

const MARCH = new Date('2026-03-01T12:00:00Z')
const course = makeCourse({ goals: ['Et', 'To'], version: '2.1.0', hours: 6 })

describe('awarding', () => {
  test('a complete course gives a certificate with everything frozen as it was', () => {
    const mette = createPerson({ name: 'Mette Holm' })
    handInTest(mette, course, MARCH, 8)
    complete(mette, course, MARCH)
    award(mette, course, MARCH)

    const [certificate, ...others] = storedCertificates(mette)
    expect(others).toEqual([])
    expect(certificate).toMatchObject({
      courseId: course.id,
      cycle: 1,
      holderName: 'Mette Holm',
      courseTitle: course.title,
      courseVersion: '2.1.0',
      contentHash: course.contentHash,
      goals: ['Et', 'To'],
      hours: 6,
      met: [
        { kind: 'lessons', count: 2 },
        { kind: 'test', correct: 9, total: 10, mark: 800 }, // the better of the two
      ],
      issuer: 'Videnscentret for CTI, ICM og M-ACT',
      issuedOn: '2026-03-01',
      expiresOn: '2028-03-01',
      demo: false,
    })

    db.update(people).set({ name: 'Mette Lund' }).where(eq(people.id, mette.id)).run()
    award(mette, { ...course, title: 'Nyt navn', version: '3.0.0' }, new Date('2026-05-01T12:00:00Z'))
    expect(storedCertificates(mette)).toEqual([certificate])
  })

  test.each(['l1', 'l2-q2', 'test'])('without %s there is none', (without) => {
    const person = createPerson()
    complete(person, course, MARCH, { without })
    award(person, course, MARCH)
    expect(storedCertificates(person)).toEqual([])
  })

  test('with a test just under the mark there is none, and one at the mark gives it', () => {
    const person = createPerson()
    complete(person, course, MARCH, { without: 'test' })
    handInTest(person, course, MARCH, 7)
    award(person, course, MARCH)
    expect(storedCertificates(person)).toEqual([])

    handInTest(person, course, MARCH, 8)
    award(person, course, MARCH)
    expect(storedCertificates(person)).toHaveLength(1)
  })

  test('it stands or falls with the transaction that completed the course', () => {
    const person = createPerson()
    complete(person, course, MARCH)
    const fails = () =>
      write((tx) => {
        awardIfComplete(tx, person.id, course, MARCH)
        throw new Error('something after it failed')
      })
    expect(fails).toThrow('something after it failed')
    expect(storedCertificates(person)).toEqual([])
  })

  test('fifty times over, it is one certificate a person and course', () => {
    const person = createPerson()
    const other = makeCourse({ id: 'c-2' })
    complete(person, course, MARCH)
    handInTest(person, other, MARCH, 10)
    for (let time = 0; time < 50; time++) award(person, course, MARCH)
    award(person, other, MARCH) // its lessons are the same two
    expect(storedCertificates(person).map(({ courseId }) => courseId)).toEqual([course.id, 'c-2'])
  })

  test('the date of issue is the date in Denmark', () => {
    const certificate = createCertificate(createPerson(), { at: new Date('2026-06-30T22:30:00Z') })
    expect(certificate).toMatchObject({ issuedOn: '2026-07-01', expiresOn: '2028-07-01' })
  })

  test('a demo person has a demo certificate', () => {
    const person = createPerson({ email: 'nogen@demo.fodfaeste.dk' })
    expect(createCertificate(person).demo).toBe(true)
  })
})

describe('who gets to see what', () => {
  const mette = createPerson({ name: 'Mette Holm' })
  const bo = createPerson({ name: 'Bo Bech' })
  const own = createCertificate(mette, { at: MARCH, title: 'CTI grundkursus' })
  createCertificate(bo, { at: MARCH })

  test('a person sees their own, with how long they last', () => {
    expect(certificatesOf(mette.id, '2028-02-20')).toMatchObject([
      { id: own.id, courseTitle: 'CTI grundkursus', status: 'expires-soon', daysLeft: 10, code: own.code },
    ])
    expect(findOwnCertificate(mette.id, own.id)).toMatchObject({ holderName: 'Mette Holm', code: own.code })
  })

  test("nobody finds another's", () => {
    expect(findOwnCertificate(bo.id, own.id)).toBeNull()
    expect(certificatesOf(bo.id).map(({ id }) => id)).not.toContain(own.id)
  })

  test('a manager sees status and dates, and no code', () => {
    const rows = heldCertificates([mette.id, bo.id], '2028-03-02')
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({
      id: own.id,
      personId: mette.id,
      courseId: own.courseId,
      courseTitle: 'CTI grundkursus',
      expiresOn: '2028-03-01',
      status: 'expired',
    })
    expect(heldCertificates([])).toEqual([])
  })

  test('of a course that has changed its title the newest is held, by the titles in Danish order', () => {
    const carl = createPerson()
    const held = (courseId: string, cycle: number, courseTitle: string, expiresOn: string) =>
      certify(carl, { courseId, cycle, courseTitle, expiresOn })
    held('c-7', 2, 'Bostøtte', '2028-01-01')
    held('c-7', 1, 'CTI basis', '2026-01-01')
    held('c-8', 1, 'Åben dialog', '2027-06-01')
    held('c-9', 1, 'Ærlighed', '2027-06-01')
    const found = heldCertificates([carl.id], '2026-11-22')
    expect(found[0]).toMatchObject({ expiresOn: '2028-01-01', status: 'valid' })
    expect(found.map(({ courseTitle }) => courseTitle)).toEqual(['Bostøtte', 'Ærlighed', 'Åben dialog'])
  })

  test('one that was replaced names the one that counts now, and none when that has ended too', () => {
    const dorte = createPerson()
    const [wrong, right] = [certify(dorte, {}), certify(dorte, { edition: 2 })]
    endCertificate(wrong, right)
    const successors = () => certificatesOf(dorte.id).map(({ id, successor }) => [id, successor])
    expect(successors()).toEqual([
      [right.id, null],
      [wrong.id, right.id],
    ])
    endCertificate(right)
    expect(successors()).toEqual([
      [right.id, null],
      [wrong.id, null],
    ])
    const renewed = certify(dorte, { cycle: 2, issuedOn: '2026-11-01', expiresOn: '2028-11-01' })
    expect(successors().slice(1)).toEqual([
      [right.id, renewed.id],
      [wrong.id, renewed.id],
    ])
  })
})
