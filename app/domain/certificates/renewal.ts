import type { Course } from '../courses/outline.ts'
import { addDays, civilDate, startOfDay } from '../dates.ts'
import { SOON_DAYS } from './validity.ts'

/** For so many days after its last one a certificate can still be renewed by the short path, unless the course says otherwise. */
const GRACE_DAYS = 30

/** What is known of the newest certificate of a person in a course. */
export type NewestCertificate = {
  cycle: number
  issuedOn: string
  expiresOn: string
  revokedAt: Date | null
}

/** What a certificate of a later cycle asks for. Lesson ids; `days`: face-to-face days. */
export type RenewalPath = {
  kind: 'short' | 'whole'
  lessons: string[]
  test: boolean
  practiceTask: boolean
  days: number
  supervision: boolean
}

/** A cycle that is open: only what is done from `since` on counts for it. */
export type Renewal = { cycle: number; since: Date; path: RenewalPath }

/** The first cycle: it is open until there is a certificate, and whatever was done before counts. */
export function firstCycle(course: Course): Renewal {
  return { cycle: 1, since: new Date(0), path: wholePath(course) }
}

/** The first day on which a certificate can be renewed. */
export const renewalOpensOn = (expiresOn: string) => addDays(expiresOn, -SOON_DAYS)

/** The last day on which the short path is enough. */
export function lastDayOfGrace(expiresOn: string, { validity }: Pick<Course, 'validity'>): string {
  return addDays(expiresOn, validity.graceDays ?? GRACE_DAYS)
}

/**
 * The next cycle, when it is open. It opens 90 days before the certificate expires, with the short path
 * that the course names; after the days of grace the course is to be taken as a whole again, and so it
 * is at once when the certificate has been revoked.
 * @param day the one by which it is judged (`judgedOn`)
 */
export function openRenewal(
  newest: Omit<NewestCertificate, 'issuedOn'>,
  course: Course,
  day: string,
): Renewal | null {
  const cycle = newest.cycle + 1
  if (newest.revokedAt) return { cycle, since: newest.revokedAt, path: wholePath(course) }
  const opensOn = renewalOpensOn(newest.expiresOn)
  if (day < opensOn) return null
  const isInTime = day <= lastDayOfGrace(newest.expiresOn, course) && asksForSomething(course)
  return { cycle, since: startOfDay(opensOn), path: isInTime ? shortPath(course) : wholePath(course) }
}

/** A renewal that asks for nothing would renew itself, so such a course has no short path. */
function asksForSomething({ validity: { renewal } }: Course): boolean {
  return renewal.lessons.length > 0 || renewal.test || renewal.supervision === true
}

function shortPath({ validity }: Pick<Course, 'validity'>): RenewalPath {
  const { lessons, test, supervision = false } = validity.renewal
  return { kind: 'short', lessons, test, practiceTask: false, days: 0, supervision }
}

function wholePath({ lessons, practiceTask, days }: Course): RenewalPath {
  return {
    kind: 'whole',
    lessons: lessons.map(({ id }) => id),
    test: true,
    practiceTask,
    days,
    supervision: false,
  }
}

/** Something that the holder says they have done, and when a trainer decided on it. */
type Said = { cycle: number; saidAt: Date; decidedAt: Date | null }

/**
 * The civil date by which the path of a cycle is judged: today, or the earlier day on which the holder said
 * what nobody has decided before this moment. Who says it in time keeps the short path while a trainer is
 * slow; what is being decided at this moment is still judged so.
 */
export function judgedOn(cycle: number, said: Said[], now: Date): string {
  return said
    .filter((one) => one.cycle === cycle && (one.decidedAt === null || one.decidedAt >= now))
    .map(({ saidAt }) => civilDate(saidAt))
    .reduce((earliest, day) => (day < earliest ? day : earliest), civilDate(now))
}

/** From which day a renewal's months are counted: who renews in time loses none of the days they had. */
export function renewedFrom(newest: NewestCertificate, day: string): string {
  return newest.revokedAt === null && day <= newest.expiresOn ? newest.expiresOn : day
}
