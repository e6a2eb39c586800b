import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { approvals } from '#db/schema/index.ts'
import { type ApprovalKind, type ApprovalState, approvalState, openApproval } from './approval.ts'
import { type AttendanceFact, supervisionFor } from './attendance-facts.ts'
import { enrol } from './enrolments.server.ts'
import { factsOf } from './person-facts.server.ts'
import { openCycle } from './renewals.server.ts'

/**
 * Where the person stands with what is done outside the app, and, when they can say now that they have
 * done it, for what. It reads on the one connection there is, so inside `write` it sees what is written.
 */
export function ownApproval(personId: string, course: Course, kind: ApprovalKind, now = new Date()) {
  const facts = factsOf([personId])(personId)
  const cycle = openCycle(facts, course, now)
  const open = openApproval(kind, cycle, civilDate(now))
  const recorded =
    kind === 'supervision' && cycle && open
      ? supervisionFor(cycle.since, facts.attendances.get(course.id) ?? [])
      : null
  if (recorded) return { state: asApproved(recorded), open: null }
  const own = ownRows(personId, course.id, kind)
  const newest = db
    .select()
    .from(approvals)
    .where(
      cycle && open ? and(own, eq(approvals.cycle, cycle.cycle), gte(approvals.saidAt, cycle.since)) : own,
    )
    .orderBy(desc(approvals.cycle), desc(approvals.saidAt))
    .limit(1)
    .get()
  const state = approvalState(newest ? toSaid(newest) : null)
  const canSay = state.status === 'not-said' || state.status === 'returned'
  return { state, open: canSay ? open : null }
}

/** What a trainer has recorded themselves is approved, without anybody having said so. */
const asApproved = ({ day, recordedAt }: AttendanceFact): ApprovalState => ({
  status: 'approved',
  doneOn: day,
  decidedOn: civilDate(recordedAt),
  comment: '',
})

const ownRows = (personId: string, courseId: string, kind: ApprovalKind) =>
  and(eq(approvals.personId, personId), eq(approvals.courseId, courseId), eq(approvals.kind, kind))

const waitingRows = (...whose: Parameters<typeof ownRows>) =>
  and(ownRows(...whose), isNull(approvals.decidedAt))

/** The columns of a decision are all there or none is; the table sees to it. */
function toSaid({ outcome, comment, decidedAt, ...said }: typeof approvals.$inferSelect) {
  return outcome === null || comment === null || decidedAt === null
    ? { ...said, outcome: null }
    : { ...said, outcome, comment, decidedAt }
}

/**
 * The person says that they have done it. However often it is said, one waits: what waits or is approved
 * already stays as it is, and so does everything when nothing is asked for now. What still waits from before
 * the certificate was revoked is taken back by it, as it counts no more.
 * @param doneOn as the form has checked it
 */
export function sayDone(
  personId: string,
  course: Course,
  kind: ApprovalKind,
  doneOn: string,
  now = new Date(),
): void {
  write((tx) => {
    const { open } = ownApproval(personId, course, kind, now)
    if (!open) return
    enrol(tx, personId, course, now)
    tx.delete(approvals)
      .where(waitingRows(personId, course.id, kind))
      .run()
    tx.insert(approvals)
      .values({ personId, courseId: course.id, kind, cycle: open.cycle, doneOn, saidAt: now })
      .run()
  })
}

/** Takes back what waits for a trainer. What has been decided stays. */
export function takeBack(personId: string, courseId: string, kind: ApprovalKind): void {
  write((tx) =>
    tx
      .delete(approvals)
      .where(waitingRows(personId, courseId, kind))
      .run(),
  )
}
