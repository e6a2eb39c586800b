import {
  courseStatus,
  type Deadline,
  deadlineIn,
  type StandingFacts,
} from '#app/domain/progress/member-status.ts'

/** That the person must take the course or renew it, or need not. */
export type AskedView =
  | { kind: 'must'; deadline: Deadline }
  | { kind: 'excused'; reason: string; until: string | null }

/** Null where nobody asks anything: that a certificate runs out is told with the certificate. */
export function askedView(standing: StandingFacts | undefined, day: string): AskedView | null {
  if (!standing) return null
  const status = courseStatus(standing, day)
  if (status.kind === 'waived') return { kind: 'excused', reason: status.reason, until: status.until }
  const deadline = deadlineIn(standing, day)
  const isAsked = deadline !== null && (deadline.kind === 'take' || deadline.because !== null)
  return isAsked ? { kind: 'must', deadline } : null
}
