import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { certificatesOf, heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { renewalIn } from '#app/domain/progress/renewals.server.ts'
import { db } from '#db/client.server.ts'
import { certificates, people } from '#db/schema/index.ts'
import { seedDemo } from '#db/seed/index.ts'

beforeAll(() => seedDemo())

function person(name: string) {
  const found = db
    .select()
    .from(people)
    .where(eq(people.email, `${name}@demo.fodfaeste.dk`))
    .get()
  if (!found) throw new Error(`No demo person is called ${name}`)
  return found.id
}
function course(id: string) {
  const found = findCourseById(id)
  if (!found) throw new Error(`No course ${id}`)
  return found
}
const certified = (name: string) => heldCertificates([person(name)]).map(({ courseId }) => courseId)

test.each([
  ['medarbejder', ['hf-1']],
  ['amina', ['cti-1', 'hf-1']],
  ['esben', ['hf-1']],
  ['jytte', ['cti-1', 'hf-1']],
  ['otto', ['hf-1']],
  ['pia', ['hf-1']], // the other was revoked
  ['underviser', ['cti-1', 'hf-1']],
])('%s holds %j', (name, courses) => {
  expect(certified(name).toSorted()).toEqual(courses)
})

test('Mette is half way in CTI, and one waits for the practice task alone', () => {
  expect(progressIn(person('medarbejder'), course('cti-1'))).toMatchObject({ lessonsDone: 3 })
  expect(progressIn(person('otto'), course('cti-1'))).toMatchObject({
    missing: [{ kind: 'practice-task' }],
    outside: [{ kind: 'practice-task', status: 'waiting' }],
  })
  expect(progressIn(person('gorm'), course('cti-1')).outside).toMatchObject([{ status: 'returned' }])
})

test('Bo, whose certificate expires in 40 days, waits for his supervision and lacks the test', () => {
  const renewal = renewalIn(person('bo'), course('cti-1'))
  expect(renewal).toMatchObject({ cycle: 2, path: { kind: 'short' } })
  expect(renewal?.progress).toMatchObject({
    lessons: [{ done: true }],
    outside: [{ kind: 'supervision', status: 'waiting' }],
    missing: [{ kind: 'test' }, { kind: 'supervision' }],
  })
})

test('there are two in a row, one that was revoked, and one with a new name', () => {
  const of = (name: string, courseId: string) =>
    certificatesOf(person(name))
      .filter((certificate) => certificate.courseId === courseId)
      .map(({ cycle, end }) => [cycle, end])
  expect(of('underviser', 'hf-1')).toEqual([
    [2, null],
    [1, null],
  ])
  expect(of('pia', 'cti-1')).toEqual([[1, 'revoked']])
  expect(of('amina', 'hf-1')).toEqual([
    [1, null],
    [1, 'replaced'],
  ])
})

test('the certificate with the new name was earned in the same moment as the one with the old', () => {
  const rows = db
    .select()
    .from(certificates)
    .where(eq(certificates.personId, person('amina')))
    .orderBy(certificates.edition)
    .all()
  const [first, corrected] = rows.filter(({ courseId }) => courseId === 'hf-1')
  expect(corrected).toMatchObject({ edition: 2, createdAt: first?.createdAt })
})
