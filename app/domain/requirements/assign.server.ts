import { and, eq, isNull } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { askedByHand } from '#app/domain/progress/enrolments.server.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { enrolments } from '#db/schema/index.ts'
import type { Assignment } from './assign-form.ts'
import { owedOf } from './demand.ts'
import { proofsOf } from './everyone.server.ts'
import { mayAsk, mayTakeBack } from './may-ask.server.ts'
import type { Waiver } from './waiver-form.ts'

/**
 * Who was asked, and who was not: they have a certificate that holds, or somebody has asked them already and it
 * is due no later, which stands. Ids of people.
 */
export type Assigned = { asked: string[]; certified: string[]; standing: string[] }

/**
 * Asks people to take a course by a day. Sent twice it is asked once. A due date never moves to a later day by
 * it: whoever asked first takes it back first. A waiver stands, and so does a certificate that holds.
 * @returns null when somebody among them is not the asker's to ask; then nobody is asked
 */
export function assignCourse(
  by: SignedInPerson,
  { personIds, courseId, dueOn, graceDays, reason }: Assignment,
  now = new Date(),
): Assigned | null {
  const day = today(now)
  return write((tx) => {
    if (!personIds.every((id) => mayAsk(tx, by, id, day))) return null
    const proofOf = proofsOf(personIds)
    const assigned: Assigned = { asked: [], certified: [], standing: [] }
    for (const personId of new Set(personIds)) {
      const proof = proofOf(personId, courseId)
      if (proof.expiresOn !== null && day <= proof.expiresOn) {
        assigned.certified.push(personId)
        continue
      }
      const row = tx.select().from(enrolments).where(own({ personId, courseId })).get()
      const isSame = row?.dueOn === dueOn && row.graceDays === graceDays && row.reason === reason
      const owed = row && owedOf(askedByHand(row, null), proof, day)
      if (!isSame && owed && owed.dueOn <= dueOn) {
        assigned.standing.push(personId)
        continue
      }
      assigned.asked.push(personId)
      if (isSame) continue
      const facts = { dueOn, graceDays, reason, askedBy: by.id, askedOn: day }
      tx.insert(enrolments)
        .values({ personId, courseId, createdAt: now, ...facts })
        .onConflictDoUpdate({ target: [enrolments.personId, enrolments.courseId], set: facts })
        .run()
    }
    return assigned
  })
}

/** `stranger`: the person is not theirs to ask. `not-theirs`: what is there is another's, see `mayTakeBack`. */
export type Change = 'done' | 'stranger' | 'not-theirs'

/** Takes back what was asked by hand; what a rule asks stays. */
export function withdrawCourse(by: SignedInPerson, one: OneCourse, now = new Date()): Change {
  const nothingAsked = { askedBy: null, askedOn: null, reason: null, dueOn: null, graceDays: 0 }
  return change(by, one, now, (tx, row, isTheirs) => {
    if (row && !isTheirs(row.askedBy)) return 'not-theirs'
    clear(tx, one, nothingAsked)
    return 'done'
  })
}

/**
 * Excuses the person from a course; what was asked is there again when it ends. `not-theirs`: another has excused
 * them for longer.
 */
export function waiveCourse(
  by: SignedInPerson,
  { personId, courseId, reason, until }: Waiver & { personId: string },
  now = new Date(),
): Change {
  const waiver = { waivedBy: by.id, waivedReason: reason, waivedUntil: until }
  return change(by, { personId, courseId }, now, (tx, row, isTheirs) => {
    const isLonger = row && row.waivedReason !== null && (row.waivedUntil === null || row.waivedUntil > until)
    if (isLonger && !isTheirs(row.waivedBy)) return 'not-theirs'
    tx.insert(enrolments)
      .values({ personId, courseId, createdAt: now, ...waiver })
      .onConflictDoUpdate({ target: [enrolments.personId, enrolments.courseId], set: waiver })
      .run()
    return 'done'
  })
}

/** Ends a waiver at once. */
export function endWaiver(by: SignedInPerson, one: OneCourse, now = new Date()): Change {
  const noWaiver = { waivedBy: null, waivedReason: null, waivedUntil: null }
  return change(by, one, now, (tx, row, isTheirs) => {
    if (row && !isTheirs(row.waivedBy)) return 'not-theirs'
    clear(tx, one, noWaiver)
    return 'done'
  })
}

/** The courses, by id, for which this one may take back what the person is asked by hand, and the waiver they have. */
export function toTakeBack(
  by: SignedInPerson,
  personId: string,
  day = today(),
): { asked: Set<string>; waived: Set<string> } {
  const isTheirs = mayTakeBack(db, by, personId, day)
  const rows = db.select().from(enrolments).where(eq(enrolments.personId, personId)).all()
  const idsOf = (some: typeof rows) => new Set(some.map(({ courseId }) => courseId))
  return {
    asked: idsOf(rows.filter(({ dueOn, askedBy }) => dueOn !== null && isTheirs(askedBy))),
    waived: idsOf(rows.filter(({ waivedReason, waivedBy }) => waivedReason !== null && isTheirs(waivedBy))),
  }
}

type OneCourse = { personId: string; courseId: string }
type Row = typeof enrolments.$inferSelect

/** @param make told what is there, and whether the one who made it leaves it to this one */
function change(
  by: SignedInPerson,
  one: OneCourse,
  now: Date,
  make: (tx: Tx, row: Row | undefined, isTheirs: (maker: string | null) => boolean) => Change,
): Change {
  const day = today(now)
  return write((tx) => {
    if (!mayAsk(tx, by, one.personId, day)) return 'stranger'
    const row = tx.select().from(enrolments).where(own(one)).get()
    return make(tx, row, mayTakeBack(tx, by, one.personId, day))
  })
}

const own = ({ personId, courseId }: OneCourse) =>
  and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId))

/** A row that says nothing any more goes, or the course would still count as asked for. */
function clear(tx: Tx, one: OneCourse, facts: Partial<typeof enrolments.$inferInsert>): void {
  tx.update(enrolments).set(facts).where(own(one)).run()
  tx.delete(enrolments)
    .where(
      and(
        own(one),
        isNull(enrolments.seenVersion),
        isNull(enrolments.dueOn),
        isNull(enrolments.waivedReason),
      ),
    )
    .run()
}
