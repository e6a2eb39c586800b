import type { CourseProgress } from './course-progress.ts'

/** Where a member stands in one course, in the one word that matters to a manager. Dates are civil dates. */
export type CourseStatus =
  | { kind: 'certified' | 'expires-soon'; until: string }
  | { kind: 'waived'; reason: string; until: string | null }
  | { kind: 'expired'; on: string }
  | { kind: 'test-not-passed' }
  | { kind: 'under-way'; percent: number }
  | { kind: 'not-begun' }

export type Deadline = { courseId: string; date: string; overdue: boolean }

/** What is known of a member and one course. */
export type StandingFacts = {
  courseId: string
  progress: Pick<CourseProgress, 'begun' | 'percent'> & { testPassed: boolean | null }
  certificate: { status: 'valid' | 'expires-soon' | 'expired'; expiresOn: string } | null
  /** When the newest certificate was taken back, if it was. */
  revokedOn: string | null
  enrolment: { dueOn: string | null; waived: { reason: string; until: string | null } | null } | null
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
 * What the member must do by when in one course: take it by its due date, or renew before a proof
 * runs out. Null when nothing is asked, or there is a waiver. A due date from before a proof was taken
 * back was met by that proof, and is not one again.
 */
export function deadlineIn(facts: StandingFacts, day: string): Deadline | null {
  const { courseId, certificate, revokedOn, enrolment } = facts
  if (waiverOn(day, enrolment)) return null
  const dueOn = enrolment?.dueOn ?? null
  const isMet = dueOn !== null && revokedOn !== null && dueOn <= revokedOn
  const date = certificate ? certificate.expiresOn : isMet ? null : dueOn
  return date ? { courseId, date, overdue: date < day } : null
}

/** The earliest of several deadlines. */
export function nextDeadline(deadlines: (Deadline | null)[]): Deadline | null {
  const known = deadlines.filter((deadline) => deadline !== null)
  return known.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null
}

/** Figures about so few persons would point at them. */
export const FEWEST_TO_COUNT = 5

/** How many of a team hold a proof, or null where the team is too small for figures. */
export function shareCertified(statuses: CourseStatus[]): { certified: number; total: number } | null {
  if (statuses.length < FEWEST_TO_COUNT) return null
  const holds = ({ kind }: CourseStatus) => kind === 'certified' || kind === 'expires-soon'
  return { certified: statuses.filter(holds).length, total: statuses.length }
}
