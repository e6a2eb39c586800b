import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { csvFile } from '#app/domain/paper/csv.ts'
import { readAuditFilter } from '#app/domain/privacy/audit-filter.ts'
import { detailInWords } from '#app/domain/privacy/audit-detail.ts'
import { type AuditRow, entriesInFile } from '#app/domain/privacy/audit-list.server.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'
import { messagesFor } from '#app/i18n/locale.ts'

/** The lines of the log that the page at the same address shows, all of its pages. Moments are in UTC. */
export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  requireConfirmed(request)
  const t = messagesFor(request).audit
  const columns = [
    { head: t.at, of: ({ at }: AuditRow) => at.toISOString() },
    { head: t.actor, of: ({ actor }: AuditRow) => actor },
    { head: `${t.actor} (id)`, of: ({ actorId }: AuditRow) => actorId },
    { head: t.action, of: ({ action }: AuditRow) => t.actions[action] },
    { head: t.subject, of: ({ subjectKind }: AuditRow) => subjectKind && t.subjects[subjectKind] },
    { head: `${t.subject} (id)`, of: ({ subjectId }: AuditRow) => subjectId },
    { head: t.detail, of: ({ detail }: AuditRow) => detailInWords(detail, t.details) },
    { head: t.request, of: ({ requestId }: AuditRow) => requestId },
  ]
  const rows = entriesInFile(readAuditFilter(new URL(request.url).searchParams))
  noteExport(admin, 'audit')
  return download(csvFile(columns, rows), `log-${today()}.csv`, CSV_TYPE)
}
