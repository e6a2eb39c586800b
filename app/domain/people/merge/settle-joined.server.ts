import { and, eq, inArray, max, sql } from 'drizzle-orm'
import { REFLECTION_LENGTH } from '#app/domain/progress/reflection.ts'
import type { Tx } from '#db/client.server.ts'
import { caseChoices, enrolments, memberships, reflections, roleGrants } from '#db/schema/index.ts'
import { joinEnrolments } from './joined-enrolment.ts'
import { joinTexts } from './joined-text.ts'
import { moveRows, type Pair } from './settle-rows.server.ts'
import { unitePeriods } from './united-periods.ts'

/** Makes one of what both have, where neither should be lost: enrolments, reflections, ways through stories, periods. */
export function settleJoined(tx: Tx, pair: Pair): void {
  settleEnrolments(tx, pair)
  settleReflections(tx, pair)
  settleStories(tx, pair)
  settleMemberships(tx, pair)
  settleGrants(tx, pair)
}

function settleEnrolments(tx: Tx, pair: Pair) {
  const { keptId, goneId } = pair
  const rowsOf = (id: string) => tx.select().from(enrolments).where(eq(enrolments.personId, id)).all()
  const kept = new Map(rowsOf(keptId).map((row) => [row.courseId, row]))
  for (const gone of rowsOf(goneId)) {
    const own = kept.get(gone.courseId)
    if (!own) continue
    const isOf = (id: string) => and(eq(enrolments.personId, id), eq(enrolments.courseId, gone.courseId))
    tx.delete(enrolments).where(isOf(goneId)).run()
    tx.update(enrolments).set(joinEnrolments(own, gone)).where(isOf(keptId)).run()
  }
  moveRows(tx, enrolments.personId, pair)
}

function settleReflections(tx: Tx, pair: Pair) {
  const { keptId, goneId } = pair
  const rowsOf = (id: string) => tx.select().from(reflections).where(eq(reflections.personId, id)).all()
  const kept = new Map(rowsOf(keptId).map((row) => [row.reflectionId, row]))
  for (const gone of rowsOf(goneId)) {
    const own = kept.get(gone.reflectionId)
    if (!own) continue
    const isOf = (id: string) =>
      and(eq(reflections.personId, id), eq(reflections.reflectionId, gone.reflectionId))
    const text = joinTexts(own, gone, REFLECTION_LENGTH)
    const savedAt = own.savedAt > gone.savedAt ? own.savedAt : gone.savedAt
    tx.delete(reflections).where(isOf(goneId)).run()
    tx.update(reflections).set({ text, savedAt }).where(isOf(keptId)).run()
  }
  moveRows(tx, reflections.personId, pair)
}

/** Where both have walked a story, the ways of the closed account follow after the others. */
function settleStories(tx: Tx, pair: Pair) {
  const { keptId, goneId } = pair
  const walked = tx
    .select({ caseId: caseChoices.caseId, lastRun: max(caseChoices.run) })
    .from(caseChoices)
    .where(eq(caseChoices.personId, keptId))
    .groupBy(caseChoices.caseId)
    .all()
  for (const { caseId, lastRun } of walked)
    tx.update(caseChoices)
      .set({ personId: keptId, run: sql`${caseChoices.run} + ${lastRun}` })
      .where(and(eq(caseChoices.personId, goneId), eq(caseChoices.caseId, caseId)))
      .run()
  moveRows(tx, caseChoices.personId, pair)
}

/** Nobody belongs to a team twice on one day. */
function settleMemberships(tx: Tx, { keptId, goneId }: Pair) {
  const rows = tx
    .select()
    .from(memberships)
    .where(inArray(memberships.personId, [keptId, goneId]))
    .all()
  const { stay, go } = united(rows, ({ teamId }) => teamId)
  tx.delete(memberships).where(inArray(memberships.id, go)).run()
  for (const { id, fromDate, toDate } of stay)
    tx.update(memberships).set({ personId: keptId, fromDate, toDate }).where(eq(memberships.id, id)).run()
}

/** Nor holds anybody a role twice in one place. */
function settleGrants(tx: Tx, { keptId, goneId }: Pair) {
  const rows = tx
    .select()
    .from(roleGrants)
    .where(inArray(roleGrants.personId, [keptId, goneId]))
    .all()
  const { stay, go } = united(rows, ({ role, scopeKind, scopeId }) => `${role} ${scopeKind} ${scopeId}`)
  tx.delete(roleGrants).where(inArray(roleGrants.id, go)).run()
  for (const { id, fromDate, toDate } of stay)
    tx.update(roleGrants).set({ personId: keptId, fromDate, toDate }).where(eq(roleGrants.id, id)).run()
}

type Dated = Parameters<typeof unitePeriods>[0][number]

/** The periods of each thing united; `of` tells which thing a row is about. */
function united<Row extends Dated>(rows: Row[], of: (row: Row) => string) {
  const words = [...new Set(rows.map(of))]
  const things = words.map((word) => unitePeriods(rows.filter((row) => of(row) === word)))
  return { stay: things.flatMap(({ stay }) => stay), go: things.flatMap(({ go }) => go) }
}
