import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate, today } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { approvals } from '#db/schema/index.ts'
import { type ApprovalKind, approvalState, openApproval } from './approval.ts'
import { enrol } from './enrolments.server.ts'
import { factsOf } from './person-facts.server.ts'

/**
 * Where the person stands with what is done outside the app, and, when they can say now that they have
 * done it, for what. It reads on the one connection there is, so inside `write` it sees what is written.
 */
export function ownApproval(personId: string, course: Course, kind: ApprovalKind, day = today()) {
  const certificate = factsOf([personId])(personId).certificates.get(course.id) ?? null
  const open = openApproval(kind, course, certificate, day)
  const own = ownRows(personId, course.id, kind)
  const newest = db
    .select()
    .from(approvals)
    .where(open ? and(own, eq(approvals.cycle, open.cycle)) : own)
    .orderBy(desc(approvals.cycle), desc(approvals.saidAt))
    .limit(1)
    .get()
  const state = approvalState(newest ? toSaid(newest) : null, open)
  const canSay = state.status === 'not-said' || state.status === 'returned'
  return { state, open: canSay ? open : null }
}

const ownRows = (personId: string, courseId: string, kind: ApprovalKind) =>
  and(eq(approvals.personId, personId), eq(approvals.courseId, courseId), eq(approvals.kind, kind))

/** The columns of a decision are all there or none is; the table sees to it. */
function toSaid({ outcome, comment, decidedAt, ...said }: typeof approvals.$inferSelect) {
  return outcome === null || comment === null || decidedAt === null
    ? { ...said, outcome: null }
    : { ...said, outcome, comment, decidedAt }
}

/**
 * The person says that they have done it. However often it is said, one waits: what waits or is approved
 * already stays as it is, and so does everything when nothing is asked for now.
 */
export function sayDone(
  personId: string,
  course: Course,
  kind: ApprovalKind,
  doneOn: string,
  now = new Date(),
): void {
  write((tx) => {
    const { open } = ownApproval(personId, course, kind, civilDate(now))
    if (!open) return
    enrol(tx, personId, course, now)
    tx.insert(approvals)
      .values({ personId, courseId: course.id, kind, cycle: open.cycle, doneOn, saidAt: now })
      .run()
  })
}

/** Takes back what waits for a trainer. What has been decided stays. */
export function takeBack(personId: string, courseId: string, kind: ApprovalKind): void {
  const waiting = and(ownRows(personId, courseId, kind), isNull(approvals.decidedAt))
  write((tx) => tx.delete(approvals).where(waiting).run())
}
