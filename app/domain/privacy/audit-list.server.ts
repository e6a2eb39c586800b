import { and, count, desc, eq, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addDays, startOfDay } from '#app/domain/dates.ts'
import { isPartOfPerson } from '#app/domain/people/person-list.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, people, teams } from '#db/schema/index.ts'
import type { AuditFilter } from './audit-filter.ts'

export const ENTRIES_A_PAGE = 50

/** The most that one file holds, the newest of them; a day at a time gives the rest. */
const MOST_IN_FILE = 50_000

export type AuditRow = ReturnType<typeof entriesOnPage>[number]

export function countEntries(filter: AuditFilter): number {
  return db.select({ count: count() }).from(auditLog).where(matching(filter)).get()?.count ?? 0
}

/** The log of use, the newest first, with the names that its people and teams have now. */
export function entriesOnPage(filter: AuditFilter, page: number) {
  return select(filter)
    .limit(ENTRIES_A_PAGE)
    .offset((page - 1) * ENTRIES_A_PAGE)
    .all()
}

/** The same for a file. */
export const entriesInFile = (filter: AuditFilter): AuditRow[] => select(filter).limit(MOST_IN_FILE).all()

function select(filter: AuditFilter) {
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
    .where(matching(filter))
    .orderBy(desc(auditLog.id))
    .$dynamic()
}

function matching({ action, typed, day }: AuditFilter): SQL | undefined {
  return and(
    action ? eq(auditLog.action, action) : undefined,
    day ? and(gte(auditLog.at, startOfDay(day)), lt(auditLog.at, startOfDay(addDays(day, 1)))) : undefined,
    typed ? isAbout(typed) : undefined,
  )
}

/** Whoever did it, or to whom it was done. */
function isAbout(typed: string): SQL | undefined {
  const words = typed.split(/\s+/).filter(Boolean)
  const meant = db
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.id, typed), and(...words.map(isPartOfPerson))))
  return or(
    inArray(auditLog.actorId, meant),
    and(eq(auditLog.subjectKind, 'person'), inArray(auditLog.subjectId, meant)),
  )
}
