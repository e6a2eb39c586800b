import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { requestScope } from '#app/http/request-scope.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'
import type { AuditAction, AuditSubject } from './audit.ts'

/** One thing that was done. `detail`: a word of ours such as a page or a role, never what somebody has written. */
export type AuditEntry = {
  actorId: string | null
  action: AuditAction
  subject?: { kind: AuditSubject; id: string }
  detail?: string
}

/** Enters what is done into the log, in the transaction that does it: both or neither. */
export function audit(tx: Tx, { actorId, action, subject, detail = '' }: AuditEntry, at = new Date()): void {
  const row = {
    at,
    actorId,
    action,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    detail,
    requestId: requestScope()?.id ?? null,
  }
  const before = tx
    .select({ digest: auditLog.digest })
    .from(auditLog)
    .orderBy(desc(auditLog.id))
    .limit(1)
    .get()
  tx.insert(auditLog)
    .values({ ...row, digest: digestOf(row, before?.digest ?? '') })
    .run()
}

/** Enters what changes nothing else: a reading, a search, something refused. */
export function auditAlone(entry: AuditEntry): void {
  write((tx) => audit(tx, entry))
}

type Told = Omit<typeof auditLog.$inferSelect, 'id' | 'digest'>

/** What ties a row to the one before it. */
export function digestOf(row: Told, before: string): string {
  const { at, actorId, action, subjectKind, subjectId, detail, requestId } = row
  const told = [before, at.getTime(), actorId, action, subjectKind, subjectId, detail, requestId]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}
