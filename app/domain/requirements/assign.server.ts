import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { today } from '#app/domain/dates.ts'
import { type Tx, write } from '#db/client.server.ts'
import { enrolments, memberships, people, teams, units } from '#db/schema/index.ts'
import type { Assignment } from './assign-form.ts'
import type { Waiver } from './waiver-form.ts'

/** Who was asked, and who was not, as they have a certificate that holds. Ids of people. */
export type Assigned = { asked: string[]; certified: string[] }

/**
 * Asks people to take a course by a day. Sent twice it is asked once; asked anew, the last day and reason count.
 * A waiver stands, and so does a certificate that holds.
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
    const holding = heldCertificates(personIds, day).filter(
      (one) => one.courseId === courseId && one.status !== 'expired',
    )
    const certified = new Set(holding.map(({ personId }) => personId))
    const asked = [...new Set(personIds)].filter((id) => !certified.has(id))
    const demand = { dueOn, graceDays, reason }
    for (const personId of asked) {
      if (isAsked(tx, personId, courseId, demand)) continue
      const facts = { ...demand, askedBy: by.id, askedOn: day }
      tx.insert(enrolments)
        .values({ personId, courseId, createdAt: now, ...facts })
        .onConflictDoUpdate({ target: [enrolments.personId, enrolments.courseId], set: facts })
        .run()
    }
    return { asked, certified: [...certified] }
  })
}

/** Takes back what was asked by hand; what a rule asks stays. False when the person is not theirs to ask. */
export function withdrawCourse(
  by: SignedInPerson,
  { personId, courseId }: OneCourse,
  now = new Date(),
): boolean {
  const nothingAsked = { askedBy: null, askedOn: null, reason: null, dueOn: null, graceDays: 0 }
  return change(by, personId, now, (tx) => clear(tx, { personId, courseId }, nothingAsked))
}

/** Excuses the person from a course; what was asked is there again when it ends. False when they are not theirs to ask. */
export function waiveCourse(
  by: SignedInPerson,
  { personId, courseId, reason, until }: Waiver & { personId: string },
  now = new Date(),
): boolean {
  const waiver = { waivedBy: by.id, waivedReason: reason, waivedUntil: until }
  return change(by, personId, now, (tx) => {
    tx.insert(enrolments)
      .values({ personId, courseId, createdAt: now, ...waiver })
      .onConflictDoUpdate({ target: [enrolments.personId, enrolments.courseId], set: waiver })
      .run()
  })
}

/** Ends a waiver at once. False when the person is not theirs to ask. */
export function endWaiver(by: SignedInPerson, { personId, courseId }: OneCourse, now = new Date()): boolean {
  const noWaiver = { waivedBy: null, waivedReason: null, waivedUntil: null }
  return change(by, personId, now, (tx) => clear(tx, { personId, courseId }, noWaiver))
}

type OneCourse = { personId: string; courseId: string }

function change(by: SignedInPerson, personId: string, now: Date, make: (tx: Tx) => void): boolean {
  return write((tx) => {
    if (!mayAsk(tx, by, personId, today(now))) return false
    make(tx)
    return true
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

/** Whether the person belongs today to a team where this one may ask things of people. Nobody asks, or excuses, themselves. */
function mayAsk(tx: Tx, by: SignedInPerson, personId: string, day: string): boolean {
  if (personId === by.id) return false
  return tx
    .select({ id: teams.id, organisationId: teams.organisationId, unitPath: units.path })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(
      and(
        eq(memberships.personId, personId),
        lte(memberships.fromDate, day),
        or(isNull(memberships.toDate), gte(memberships.toDate, day)),
        isNull(people.deactivatedAt),
      ),
    )
    .all()
    .some((team) => can(by, 'assign', { kind: 'team', ...team }))
}

/** Whether just this is asked already, so that a form sent twice moves nothing. */
function isAsked(
  tx: Tx,
  personId: string,
  courseId: string,
  { dueOn, graceDays, reason }: Pick<Assignment, 'dueOn' | 'graceDays' | 'reason'>,
): boolean {
  const row = tx.select().from(enrolments).where(own({ personId, courseId })).get()
  return row?.dueOn === dueOn && row.graceDays === graceDays && row.reason === reason
}
