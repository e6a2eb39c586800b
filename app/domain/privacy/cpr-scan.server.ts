import { setImmediate as pause } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { db, write } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import { auditLog } from '#db/schema/index.ts'
import { audit } from './audit.server.ts'
import type { AuditSubject } from './audit.ts'
import { findCpr } from './cpr.ts'
import { textsWithin } from './texts-within.ts'

/** How many rows are read before somebody else gets their turn. */
const ROWS_AT_ONCE = 1_000

type Found = { kind: AuditSubject; id: string; detail: string }

/**
 * Reads everything people have written for CPR numbers. Every form refuses them; this finds what came in past a
 * form, or from before the form knew better. Where one was found goes into the log of use, once, and never the text.
 */
export async function scanForCpr(_day: string, stopping = new AbortController().signal): Promise<JobResult> {
  const columns = keptColumns().filter(({ category }) => category === 'own-words')
  let texts = 0
  const found: Found[] = []
  for (const { table, column } of columns) {
    const subject = subjectOf(table)
    const read = db.$client.prepare<[number, number], { row: number; id: string; text: string | null }>(
      `select rowid as row, "${subject.column}" as id, "${column}" as text from "${table}"
       where rowid > ? order by rowid limit ?`,
    )
    let rows = read.all(0, ROWS_AT_ONCE)
    while (rows.length > 0) {
      const own = rows.flatMap(({ id, text }) => (text ? [{ id, text }] : []))
      texts += own.length
      const withNumber = own.filter(({ text }) => textsWithin(text).some((one) => findCpr(one) !== null))
      found.push(...withNumber.map(({ id }) => ({ kind: subject.kind, id, detail: `${table}.${column}` })))
      stopping.throwIfAborted()
      await pause()
      rows = read.all(rows.at(-1)?.row ?? 0, ROWS_AT_ONCE)
    }
  }
  for (const one of found) enterOnce(one)
  return { texts, 'cpr-numbers': found.length }
}

/** The column that leads to a text, the first of these that its table has, and what its id is of. */
const WAYS: { column: string; kind: AuditSubject }[] = [
  { column: 'review_id', kind: 'review' },
  { column: 'certificate_id', kind: 'certificate' },
  { column: 'person_id', kind: 'person' },
]
const KINDS: Partial<Record<string, AuditSubject>> = { events: 'event', imports: 'import' }

function subjectOf(table: string): { column: string; kind: AuditSubject } {
  const has = (column: string) => keptColumns().some((one) => one.table === table && one.column === column)
  return WAYS.find(({ column }) => has(column)) ?? { column: 'id', kind: KINDS[table] ?? 'centre' }
}

/** What is in the log already is not told again for as long as the log is kept. */
function enterOnce({ kind, id, detail }: Found): void {
  write((tx) => {
    const isTold = and(
      eq(auditLog.subjectKind, kind),
      eq(auditLog.subjectId, id),
      eq(auditLog.action, 'cpr-refused'),
      eq(auditLog.detail, detail),
    )
    if (tx.select({ one: sql`1` }).from(auditLog).where(isTold).get()) return
    audit(tx, { actorId: null, action: 'cpr-refused', subject: { kind, id }, detail })
  })
}
