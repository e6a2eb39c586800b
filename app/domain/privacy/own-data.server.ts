import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import { auditLog, mails, people } from '#db/schema/index.ts'
import type { AuditAction } from './audit.ts'
import type { Retention } from './keeping.ts'
import { OWN_GROUPS, type OwnGroup, type OwnTable } from './own-data.ts'
import { countHeld } from './held-rows.server.ts'

/** How much there is of one kind, and how long it is kept. */
type OwnCount = { table: OwnTable; count: number; retention: Retention }

/** How much is held about a person, by group and kind; only what there is any of. */
export function ownCounts(personId: string): { group: OwnGroup; counts: OwnCount[] }[] {
  const groups = Object.keys(OWN_GROUPS) as OwnGroup[] // its keys are just these
  return groups.map((group) => ({
    group,
    counts: OWN_GROUPS[group]
      .map((table) => ({ table, count: countHeld(table, personId), retention: retentionOf(table) }))
      .filter(({ count }) => count > 0),
  }))
}

/** How long a row is kept that is tied to a person; single columns of it may go before. */
function retentionOf(name: OwnTable): Retention {
  const columns = keptColumns().filter(({ table }) => table === name)
  const column = columns.find(({ person }) => person) ?? columns[0]
  if (!column) throw new Error(`Nobody has said how long ${name} is kept`)
  return column.retention
}

/** What is shown on the page itself; the rest stands in the file. */
const LATEST = 20

/** The newest mails to a person. */
export function latestMails(personId: string): { id: string; subject: string; createdAt: Date }[] {
  return db
    .select({ id: mails.id, subject: mails.subject, createdAt: mails.createdAt })
    .from(mails)
    .where(eq(mails.personId, personId))
    .orderBy(desc(mails.createdAt))
    .limit(LATEST)
    .all()
}

/** One line of the log of use. `name`: of whoever did it; null when nobody was signed in. */
type Deed = { id: number; at: Date; action: AuditAction; name: string | null }

const deeds = () =>
  db
    .select({ id: auditLog.id, at: auditLog.at, action: auditLog.action, name: people.name })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorId))

/** The newest that the log knows a person has done. */
export function latestDeeds(personId: string): Deed[] {
  return deeds().where(eq(auditLog.actorId, personId)).orderBy(desc(auditLog.at)).limit(LATEST).all()
}

/** The newest that the log knows others have read of a person, or taken out as a file. */
export function latestReadings(personId: string): Deed[] {
  const ofPerson = and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, personId))
  return deeds()
    .where(and(ofPerson, inArray(auditLog.action, ['read', 'exported']), ne(auditLog.actorId, personId)))
    .orderBy(desc(auditLog.at))
    .limit(LATEST)
    .all()
}
