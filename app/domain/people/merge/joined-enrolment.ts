import { compareVersions } from '../../courses/versions.ts'

/** What is known of a person and a course that they are taking, were asked to take or are excused from. */
export type EnrolmentFacts = {
  seenVersion: string | null
  askedBy: string | null
  askedOn: string | null
  reason: string | null
  dueOn: string | null
  graceDays: number
  waivedBy: string | null
  waivedReason: string | null
  waivedUntil: string | null
  createdAt: Date
}

/** Sorts after every civil date. */
const NEVER = '9999-12-31'

/** One enrolment of two: the earliest due date and the longest waiver, each with what belongs to it. */
export function joinEnrolments(one: EnrolmentFacts, other: EnrolmentFacts): EnrolmentFacts {
  const [asked = one] = [one, other].toSorted((a, b) => orderOf(a.dueOn).localeCompare(orderOf(b.dueOn)))
  const [waived = one] = [one, other].toSorted((a, b) => lastOf(b).localeCompare(lastOf(a)))
  return {
    seenVersion: newer(one.seenVersion, other.seenVersion),
    askedBy: asked.askedBy,
    askedOn: asked.askedOn,
    reason: asked.reason,
    dueOn: asked.dueOn,
    graceDays: asked.graceDays,
    waivedBy: waived.waivedBy,
    waivedReason: waived.waivedReason,
    waivedUntil: waived.waivedUntil,
    createdAt: one.createdAt < other.createdAt ? one.createdAt : other.createdAt,
  }
}

const orderOf = (dueOn: string | null) => dueOn ?? NEVER

/** The last day of a waiver; without a reason there is none. */
const lastOf = ({ waivedReason, waivedUntil }: EnrolmentFacts) =>
  waivedReason === null ? '' : (waivedUntil ?? NEVER)

function newer(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return compareVersions(one, other) >= 0 ? one : other
}
