import { and, eq } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import type { Tx } from '../client.server.ts'
import { certificateEnds, certificates, renewalReadings } from '../schema/index.ts'
import { takeTest } from './answering.ts'
import { approve } from './approvals.ts'
import type { DemoPeople } from './people.ts'

const DAY = 86_400_000

/** What becomes of certificates: two in a row, one about to be renewed, one taken back, one with a new name. */
export function seedRenewals(tx: Tx, people: DemoPeople, now: Date) {
  const [housingFirst, cti] = [findCourseById('hf-1'), findCourseById('cti-1')]
  if (!housingFirst || !cti) throw new Error('The demo needs the courses hf-1 and cti-1')
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const admin = people.person('admin')

  const jonas = people.person('underviser')
  readAgain(tx, jonas, housingFirst, ago(170))
  takeTest(tx, { name: 'underviser anden gang', id: jonas }, housingFirst, 'passed', ago(170))
  awardIfComplete(tx, jonas, housingFirst, ago(170))

  const bo = people.person('bo')
  readAgain(tx, bo, cti, ago(10))
  approve(tx, {
    id: bo,
    course: cti,
    kind: 'supervision',
    cycle: 2,
    outcome: null,
    trainer: jonas,
    at: ago(3),
  })

  tx.insert(certificateEnds)
    .values({
      certificateId: certificateOf(tx, people.person('pia'), cti).id,
      kind: 'revoked',
      reason: 'requirements-not-met',
      note: 'Praksisopgaven var godkendt ved en fejl.',
      endedOn: civilDate(ago(5)),
      endedBy: admin,
      createdAt: ago(5),
    })
    .run()
  putRight(tx, people.person('amina'), 'Amina Warsame Yusuf', housingFirst, admin, ago(390))
}

/** The booster lessons of the course, for the certificate of its second cycle. */
function readAgain(tx: Tx, personId: string, course: Course, readAt: Date) {
  for (const { id: lessonId, contentHash } of course.lessons) {
    if (!course.validity.renewal.lessons.includes(lessonId)) continue
    tx.insert(renewalReadings)
      .values({ personId, courseId: course.id, cycle: 2, lessonId, contentHash, readAt })
      .run()
  }
}

/** A certificate with the whole name, in the place of the one that was issued, and otherwise as it was. */
function putRight(tx: Tx, personId: string, holderName: string, course: Course, endedBy: string, at: Date) {
  const { id: certificateId, ...facts } = certificateOf(tx, personId, course)
  const corrected = issueCertificate(tx, { ...facts, holderName, edition: 2 })
  if (!corrected) throw new Error('The demo certificate has been put right before')
  tx.insert(certificateEnds)
    .values({
      certificateId,
      kind: 'replaced',
      replacedBy: corrected.id,
      endedOn: civilDate(at),
      endedBy,
      createdAt: at,
    })
    .run()
}

function certificateOf(tx: Tx, personId: string, { id }: Course) {
  const own = and(eq(certificates.personId, personId), eq(certificates.courseId, id))
  const certificate = tx.select().from(certificates).where(own).get()
  if (!certificate) throw new Error(`A demo person has no certificate in ${id}`)
  return certificate
}
