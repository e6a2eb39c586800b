import { makeCourse } from '#tests/domain/progress/courses.ts'
import { complete, storedCertificates } from './certificates.ts'
import { approveAt, attendAt, readLesson, takeTestAt } from './renewals.ts'

type Someone = { id: string }

/** A course that asks for everything: the first time, and at a renewal. */
export const course = makeCourse({
  practiceTask: true,
  days: 1,
  validity: { months: 24, renewal: { lessons: ['l2'], test: true, supervision: true } },
})

export const noon = (day: string) => new Date(`${day}T11:00:00Z`)
export const FIRST = noon('2026-03-01') // valid to the end of 2028-03-01; the renewal opens 2027-12-02

/** Everything that the course asks for, on one day. */
export function firstCertificate(person: Someone, at = FIRST) {
  complete(person, course, at)
  approveAt(person, course, 'practice-task', 1, at)
  attendAt(person, course, at)
}

/** The short path, on one day. */
export function renew(person: Someone, cycle: number, at: Date) {
  readLesson(person, course, 'l2', at)
  takeTestAt(person, course, at)
  approveAt(person, course, 'supervision', cycle, at)
}

export const cyclesOf = (person: Someone) =>
  storedCertificates(person).map(({ cycle, issuedOn, expiresOn }) => ({ cycle, issuedOn, expiresOn }))
