import { type Because, type Demand, owedOf } from '../requirements/demand.ts'
import type { CourseProgress } from './course-progress.ts'

/** Where a member stands in one course, in the one word that matters to a manager. Dates are civil dates. */
export type CourseStatus =
  | { kind: 'certified' | 'expires-soon'; until: string }
  | { kind: 'waived'; reason: string; until: string | null }
  | { kind: 'expired'; on: string }
  | { kind: 'test-not-passed' }
  | { kind: 'under-way'; percent: number }
  | { kind: 'not-begun' }

/**
 * What must be done in a course by a day: taking it, or renewing its certificate. `late`: the day has passed and
 * there is time until `graceUntil`; `overdue`: that has passed too. `because`: null where a certificate merely
 * runs out and nobody asks that it is renewed.
 */
export type Deadline = {
  courseId: string
  kind: 'take' | 'renew'
  date: string
  graceUntil: string
  late: boolean
  overdue: boolean
  because: Because | null
}

/** What is known of a member and one course. */
export type StandingFacts = {
  courseId: string
  progress: Pick<CourseProgress, 'begun' | 'percent'> & { testPassed: boolean | null }
  certificate: { status: 'valid' | 'expires-soon' | 'expired'; expiresOn: string } | null
  /** When the newest certificate was taken back, if it was. */
  revokedOn: string | null
  enrolment: { demands: Demand[]; waived: { reason: string; until: string | null } | null } | null
}

/** A waiver counts to the end of its last day. */
export const waiverOn = (day: string, enrolment: StandingFacts['enrolment']) => {
  const waived = enrolment?.waived ?? null
  return waived && (waived.until === null || day <= waived.until) ? waived : null
}

/** The status that says most: a proof that holds, a waiver, a proof that has run out, and then how far. */
export function courseStatus({ progress, certificate, enrolment }: StandingFacts, day: string): CourseStatus {
  if (certificate && certificate.status !== 'expired') {
    const kind = certificate.status === 'valid' ? 'certified' : 'expires-soon'
    return { kind, until: certificate.expiresOn }
  }
  const waived = waiverOn(day, enrolment)
  if (waived) return { kind: 'waived', ...waived }
  if (certificate) return { kind: 'expired', on: certificate.expiresOn }
  if (progress.testPassed === false) return { kind: 'test-not-passed' }
  return progress.begun ? { kind: 'under-way', percent: progress.percent } : { kind: 'not-begun' }
}

/**
 * What the member must do by when in one course: take it by its due date, or renew before a proof runs out.
 * Null when nothing is asked, or there is a waiver.
 */
export function deadlineIn(facts: StandingFacts, day: string): Deadline | null {
  const { courseId, certificate, revokedOn, enrolment } = facts
  if (waiverOn(day, enrolment)) return null
  const expiresOn = certificate?.expiresOn ?? null
  const owed = owedOf(enrolment?.demands ?? [], { expiresOn, revokedOn }, day)
  const date = owed?.dueOn ?? expiresOn
  if (date === null) return null
  const graceUntil = owed?.graceUntil ?? date
  return {
    courseId,
    kind: certificate ? 'renew' : 'take',
    date,
    graceUntil,
    late: date < day && day <= graceUntil,
    overdue: graceUntil < day,
    because: owed?.demand.because ?? null,
  }
}

/** The earliest of several deadlines. */
export function nextDeadline(deadlines: (Deadline | null)[]): Deadline | null {
  const known = deadlines.filter((deadline) => deadline !== null)
  return known.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null
}

/** Figures about so few persons would point at them. */
export const FEWEST_TO_COUNT = 5

/** Whether a certificate holds, be it for a few days more. */
export const isCertified = ({ kind }: CourseStatus) => kind === 'certified' || kind === 'expires-soon'

/** How many of a team hold a proof, or null where the team is too small for figures. */
export function shareCertified(statuses: CourseStatus[]): { certified: number; total: number } | null {
  if (statuses.length < FEWEST_TO_COUNT) return null
  return { certified: statuses.filter(isCertified).length, total: statuses.length }
}
