import { desc } from 'drizzle-orm'
import { withinRequest } from '#app/http/request-scope.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'

/** What somebody does in one request, as the log of use tells it. */
export function toldOfRequest(actorId: string, deed: () => unknown) {
  const before = db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1).get()?.id ?? 0
  withinRequest({ id: 'K7PXQ2M9RD', device: '', actorId }, deed)
  return db
    .select()
    .from(auditLog)
    .all()
    .filter(({ id }) => id > before)
}
