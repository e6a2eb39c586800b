import { findCourseById } from '#app/domain/courses/library.server.ts'
import { enrolmentsOf } from '#app/domain/progress/enrolments.server.ts'
import { waiverOn } from '#app/domain/progress/member-status.ts'
import { type Because, owedOf } from './demand.ts'
import { openAccounts, proofsOf } from './everyone.server.ts'

/** That somebody has not done what they are asked to; see `Deadline` for what the dates mean. */
export type OpenDemand = {
  personId: string
  courseId: string
  /** `renew`: their certificate has run out and must be renewed. */
  kind: 'take' | 'renew'
  askedOn: string
  dueOn: string
  graceUntil: string
  because: Because | null
}

/**
 * Everyone's demands that are not met on a day: there is no certificate that holds, and no waiver. Of several
 * for one course the earliest due. Closed accounts are left out, and so are courses that are gone.
 * @param personIds those of them alone, for whoever goes through everyone a portion at a time
 */
export function openDemands(day: string, personIds?: string[]): OpenDemand[] {
  const proofOf = proofsOf(personIds)
  return enrolmentsOf(personIds ?? openAccounts(), day).flatMap((enrolment): OpenDemand[] => {
    const { personId, courseId, demands } = enrolment
    if (demands.length === 0 || waiverOn(day, enrolment) || !findCourseById(courseId)) return []
    const proof = proofOf(personId, courseId)
    if (proof.expiresOn !== null && day <= proof.expiresOn) return []
    const owed = owedOf(demands, proof, day)
    if (!owed) return []
    const { demand, dueOn, graceUntil } = owed
    const kind = proof.expiresOn === null ? 'take' : 'renew'
    return [{ personId, courseId, kind, askedOn: demand.askedOn, dueOn, graceUntil, because: demand.because }]
  })
}
