import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import type { ApprovalKind, ApprovalOutcome } from '#app/domain/progress/approval.ts'
import type { Tx } from '../client.server.ts'
import { approvals } from '../schema/index.ts'

export type DemoApproval = {
  id: string // of the person who says that they have done it
  course: Course
  kind: ApprovalKind
  cycle: number
  /** Null: it waits. */
  outcome: ApprovalOutcome | null
  trainer: string
  at: Date
}

const COMMENTS: Record<ApprovalOutcome, string> = {
  approved: 'Godkendt. Faseplanen er klar og til at arbejde efter.',
  returned: 'Du mangler at sætte en dato på overdragelsen. Se lektionen om faseplanen, og send den igen.',
}

/** What somebody has done outside the app, said on the same day, and decided on it where it is decided. */
export function approve(tx: Tx, { id: personId, course, kind, cycle, outcome, trainer, at }: DemoApproval) {
  const decided = outcome && { outcome, comment: COMMENTS[outcome], decidedBy: trainer, decidedAt: at }
  tx.insert(approvals)
    .values({ personId, courseId: course.id, kind, cycle, doneOn: civilDate(at), saidAt: at, ...decided })
    .run()
}
