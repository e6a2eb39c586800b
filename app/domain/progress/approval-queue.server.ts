import { and, asc, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { approvalMail } from '#app/mail/approval-mail.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { approvals, people } from '#db/schema/index.ts'
import type { ApprovalKind, ApprovalOutcome } from './approval.ts'
import type { Decision } from './approval-form.ts'

const deciders = alias(people, 'deciders')

/** What trainers may know of those whose work they approve: the name, the course, the kind and the days. */
const TOLD = {
  id: approvals.id,
  name: people.name,
  courseId: approvals.courseId,
  kind: approvals.kind,
  doneOn: approvals.doneOn,
}

/** A closed account waits for nobody; opened again, it does. */
const isWaiting = and(isNull(approvals.decidedAt), isNull(people.deactivatedAt))

/** What waits for a trainer, the longest first. `isOwn`: it waits for another. */
export function waitingApprovals(trainerId: string) {
  return db
    .select({ ...TOLD, saidAt: approvals.saidAt, personId: approvals.personId })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .where(isWaiting)
    .orderBy(asc(approvals.saidAt))
    .all()
    .map(({ personId, ...waiting }) => ({ ...waiting, isOwn: personId === trainerId }))
}

/** How many wait for this trainer. */
export function countWaiting(trainerId: string): number {
  const counted = db
    .select({ count: count() })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .where(and(isWaiting, ne(approvals.personId, trainerId)))
    .get()
  return counted?.count ?? 0
}

/** The last twenty decisions, whoever made them, newest first. The comments are for the person alone. */
export function latestDecisions() {
  return db
    .select({ ...TOLD, outcome: approvals.outcome, by: deciders.name, decidedAt: approvals.decidedAt })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .innerJoin(deciders, eq(deciders.id, approvals.decidedBy))
    .where(isNotNull(approvals.decidedAt))
    .orderBy(desc(approvals.decidedAt))
    .limit(20)
    .all()
    .flatMap(({ outcome, decidedAt, ...decision }) =>
      outcome && decidedAt ? [{ ...decision, outcome, decidedAt }] : [],
    )
}

type Deciding =
  | { status: 'decided' }
  | { status: 'gone' } // taken back, or never there
  | { status: 'own' }
  | { status: 'decided-before'; name: string; by: string; outcome: ApprovalOutcome; decidedAt: Date }

/**
 * Approves what a person says they have done, or sends it back; with the last thing that was missing, the
 * certificate is awarded. It is decided once: the same decision sent again is no other, and somebody
 * else's stands.
 */
export function decide(
  trainer: { id: string },
  { approval: id, outcome, comment }: Decision,
  now = new Date(),
): Deciding {
  return write((tx) => {
    const said = findSaid(tx, id)
    if (!said) return { status: 'gone' }
    if (said.personId === trainer.id) return { status: 'own' }
    if (said.before) {
      const isResent =
        said.before.decidedBy === trainer.id &&
        said.before.outcome === outcome &&
        said.before.comment === comment
      return isResent ? { status: 'decided' } : { status: 'decided-before', name: said.name, ...said.before }
    }

    const decision = { outcome, comment, decidedBy: trainer.id, decidedAt: now }
    tx.update(approvals).set(decision).where(eq(approvals.id, id)).run()
    const course = findCourseById(said.courseId)
    if (course && outcome === 'approved') awardIfComplete(tx, said.personId, course, now)
    queueMail(tx, {
      personId: said.personId,
      key: `approval:${id}`,
      ...approvalMail(said.name, { kind: said.kind, outcome, course }, env.APP_URL),
    })
    return { status: 'decided' }
  })
}

type SaidBefore = {
  personId: string
  name: string
  courseId: string
  kind: ApprovalKind
  /** What somebody has decided already. */
  before: { outcome: ApprovalOutcome; comment: string; decidedBy: string; by: string; decidedAt: Date } | null
}

function findSaid(tx: Tx, id: string): SaidBefore | null {
  const row = tx
    .select({ said: approvals, name: people.name, by: deciders.name })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .leftJoin(deciders, eq(deciders.id, approvals.decidedBy))
    .where(and(eq(approvals.id, id), isNull(people.deactivatedAt)))
    .get()
  if (!row) return null
  const { personId, courseId, kind, outcome, comment, decidedBy, decidedAt } = row.said
  const isDecided = outcome !== null && comment !== null && decidedBy !== null && decidedAt !== null
  const before = isDecided && row.by ? { outcome, comment, decidedBy, by: row.by, decidedAt } : null
  return { personId, name: row.name, courseId, kind, before }
}
