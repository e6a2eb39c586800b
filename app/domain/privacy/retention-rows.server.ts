import { and, eq, lt, notInArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { THROTTLE_MEMORY } from '#app/domain/auth/throttle.ts'
import { addDays, startOfDay } from '#app/domain/dates.ts'
import type { Tx } from '#db/client.server.ts'
import {
  auditLog,
  importChanges,
  imports,
  jobRuns,
  looks,
  mails,
  oneTimeLinks,
  remindersTold,
  sessions,
  signInFailures,
} from '#db/schema/index.ts'
import { auditKeptFrom, keptFrom, SESSION_DAYS } from './retention.ts'

/** Rows that go whole, by the word the job counts them under. */
type OldRows = { kind: string; table: SQLiteTable; isOver: (day: string) => SQL | undefined }

const momentOf = (retention: Parameters<typeof keptFrom>[0], day: string) =>
  startOfDay(keptFrom(retention, day))
const sessionsFrom = (day: string) => startOfDay(addDays(day, -SESSION_DAYS))
const isUnderWay = ['running', 'undoing'] as const

/** An import whose changes can be undone no more. */
const isOldImport = (day: string) =>
  and(lt(imports.createdAt, momentOf('import', day)), notInArray(imports.state, [...isUnderWay]))

const OLD_ROWS: OldRows[] = [
  {
    kind: 'sessions',
    table: sessions,
    isOver: (day) =>
      lt(sql`min(${sessions.expiresAt}, ${sessions.absoluteExpiresAt})`, sessionsFrom(day).getTime() / 1000),
  },
  { kind: 'links', table: oneTimeLinks, isOver: (day) => lt(oneTimeLinks.expiresAt, sessionsFrom(day)) },
  {
    kind: 'failures',
    table: signInFailures,
    isOver: (day) => lt(signInFailures.failedAt, new Date(startOfDay(day).getTime() - THROTTLE_MEMORY)),
  },
  {
    kind: 'audit',
    table: auditLog,
    // The newest line stays, however old, so that an emptied log is seen to be one.
    isOver: (day) =>
      and(
        lt(auditLog.at, startOfDay(auditKeptFrom(day))),
        sql`${auditLog.id} < (select max(id) from audit_log)`,
      ),
  },
  { kind: 'looks', table: looks, isOver: (day) => lt(looks.day, keptFrom('looks', day)) },
  { kind: 'old-mails', table: mails, isOver: (day) => lt(mails.createdAt, momentOf('mails', day)) },
  {
    kind: 'reminders',
    table: remindersTold,
    isOver: (day) => lt(remindersTold.toldOn, keptFrom('mails', day)),
  },
  {
    kind: 'import-changes',
    table: importChanges,
    isOver: (day) =>
      sql`exists (select 1 from ${imports} where ${eq(imports.id, importChanges.importId)} and ${isOldImport(day)})`,
  },
  {
    kind: 'old-imports',
    table: imports,
    isOver: (day) =>
      and(
        isOldImport(day),
        sql`not exists (select 1 from ${importChanges} where ${eq(importChanges.importId, imports.id)})`,
      ),
  },
  { kind: 'old-jobs', table: jobRuns, isOver: (day) => lt(jobRuns.day, keptFrom('jobs', day)) },
]

/** Rows that one transaction takes: few enough that whoever wants to write does not notice. */
const AT_ONCE = 1_000

/** For each kind of row that grows old: deletes some of what is over on a day. @returns how many, 0 when none are left */
export const oldRowSteps = (day: string) =>
  OLD_ROWS.map(({ kind, table, isOver }) => ({
    kind,
    step: (tx: Tx) =>
      tx.run(
        sql`delete from ${table} where rowid in (select rowid from ${table} where ${isOver(day)} limit ${AT_ONCE})`,
      ).changes,
  }))
