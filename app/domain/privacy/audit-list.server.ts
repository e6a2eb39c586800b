import { and, type Column, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addDays, startOfDay } from '#app/domain/dates.ts'
import { listed } from '#app/domain/imports/listed.server.ts'
import { isPartOfPerson } from '#app/domain/people/person-list.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, people, teams } from '#db/schema/index.ts'
import { MOST_COUNTED } from './audit.ts'
import type { AuditFilter } from './audit-filter.ts'

export const ENTRIES_A_PAGE = 50

/** The most that one file holds, the newest of them; a day at a time gives the rest. */
const MOST_IN_FILE = 50_000

export type AuditRow = ReturnType<typeof entriesOnPage>[number]

/** How many lines fit; one more than `MOST_COUNTED` when there are more than that. */
export function countEntries(filter: AuditFilter): number {
  const some = idsOf(filter)
    .limit(MOST_COUNTED + 1)
    .as('some')
  return db.select({ count: count() }).from(some).get()?.count ?? 0
}

/** The log of use, the newest first, with the names that its people and teams have now. */
export function entriesOnPage(filter: AuditFilter, page: number) {
  return entriesOf(
    idsOf(filter)
      .limit(ENTRIES_A_PAGE)
      .offset((page - 1) * ENTRIES_A_PAGE)
      .all(),
  )
}

/** The same for a file. */
export const entriesInFile = (filter: AuditFilter): AuditRow[] =>
  entriesOf(idsOf(filter).limit(MOST_IN_FILE).all())

/** The newest first. Their names are looked up afterwards, for those alone that are shown. */
const idsOf = (filter: AuditFilter) =>
  db.select({ id: auditLog.id }).from(auditLog).where(matching(filter)).orderBy(desc(auditLog.id)).$dynamic()

function entriesOf(shown: { id: number }[]) {
  const [actor, subject] = [alias(people, 'actor'), alias(people, 'subject')]
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actorId: auditLog.actorId,
      actor: actor.name,
      action: auditLog.action,
      subjectKind: auditLog.subjectKind,
      subjectId: auditLog.subjectId,
      person: subject.name,
      team: teams.name,
      detail: auditLog.detail,
      requestId: auditLog.requestId,
    })
    .from(auditLog)
    .leftJoin(actor, eq(actor.id, auditLog.actorId))
    .leftJoin(subject, and(eq(auditLog.subjectKind, 'person'), eq(subject.id, auditLog.subjectId)))
    .leftJoin(teams, and(eq(auditLog.subjectKind, 'team'), eq(teams.id, auditLog.subjectId)))
    .where(inArray(auditLog.id, listed(shown.map(({ id }) => id))))
    .orderBy(desc(auditLog.id))
    .all()
}

function matching({ action, typed, day }: AuditFilter): SQL | undefined {
  return and(
    action ? eq(auditLog.action, action) : undefined,
    day ? and(gte(auditLog.at, startOfDay(day)), lt(auditLog.at, startOfDay(addDays(day, 1)))) : undefined,
    typed ? isAbout(typed) : undefined,
  )
}

/** Of so many people the lines are found by an index; of more, the newest lines are sooner found by walking the log. */
const MOST_BY_INDEX = 1_000

/** Whoever did it, or to whom it was done. */
function isAbout(typed: string): SQL | undefined {
  const words = typed.split(/\s+/).filter(Boolean)
  const meant = db
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.id, typed), and(...words.map(isPartOfPerson))))
    .all()
  const ids = listed(meant.map(({ id }) => id))
  // SQLite uses no index for what has a sign before it.
  const seek = (column: Column) => (meant.length > MOST_BY_INDEX ? sql`+${column}` : sql`${column}`)
  return or(
    inArray(seek(auditLog.actorId), ids),
    and(eq(auditLog.subjectKind, 'person'), inArray(seek(auditLog.subjectId), ids)),
  )
}
