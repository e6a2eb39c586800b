import { and, asc, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { approvalMail } from '#app/mail/approval-mail.ts'
import { type Db, db, type Tx, write } from '#db/client.server.ts'
import { approvals, people } from '#db/schema/index.ts'
import type { ApprovalKind } from './approval.ts'
import type { Decision } from './approval-form.ts'

const deciders = alias(people, 'deciders')

/** What trainers may know of those whose work they approve: who they are, the course, the kind and the days. */
const TOLD = {
  id: approvals.id,
  personId: approvals.personId,
  name: people.name,
  courseId: approvals.courseId,
  kind: approvals.kind,
  doneOn: approvals.doneOn,
}

/** A closed account waits for nobody; opened again, it does. */
const isWaiting = and(isNull(approvals.decidedAt), isNull(people.deactivatedAt))

/** All that waits, the longest first. */
export function allWaiting() {
  return db
    .select({ ...TOLD, saidAt: approvals.saidAt })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .where(isWaiting)
    .orderBy(asc(approvals.saidAt))
    .all()
}

/** The same to a trainer. `isOwn`: it waits for another. */
export const waitingApprovals = (trainerId: string) =>
  allWaiting().map((waiting) => ({ ...waiting, isOwn: waiting.personId === trainerId }))

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

type Standing =
  | { status: 'waiting'; personId: string; name: string; courseId: string; kind: ApprovalKind }
  | { status: 'gone' } // taken back, never there, or the account is closed
  | { status: 'own' }
  | ({ status: 'decided-before'; name: string; by: string; decidedBy: string; decidedAt: Date } & Pick<
      Decision,
      'outcome' | 'comment'
    >)

/** What has become of something that was said: it waits for this trainer, or why it does not. */
export function standingFor(
  trainer: { id: string },
  id: string,
  reader: Pick<Db | Tx, 'select'> = db,
): Standing {
  const row = reader
    .select({ said: approvals, name: people.name, by: deciders.name })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .leftJoin(deciders, eq(deciders.id, approvals.decidedBy))
    .where(and(eq(approvals.id, id), isNull(people.deactivatedAt)))
    .get()
  if (!row) return { status: 'gone' }
  const { name, by, said } = row
  const { personId, courseId, kind, outcome, comment, decidedBy, decidedAt } = said
  if (personId === trainer.id) return { status: 'own' }
  const isDecided = outcome !== null && comment !== null && decidedBy !== null && decidedAt !== null
  return isDecided && by
    ? { status: 'decided-before', name, outcome, comment, decidedBy, by, decidedAt }
    : { status: 'waiting', personId, name, courseId, kind }
}

type Deciding = { status: 'decided' } | Exclude<Standing, { status: 'waiting' }>

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
    const said = standingFor(trainer, id, tx)
    if (said.status === 'decided-before') {
      const isResent = said.decidedBy === trainer.id && said.outcome === outcome && said.comment === comment
      return isResent ? { status: 'decided' } : said
    }
    if (said.status !== 'waiting') return said

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
