import { today } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { looks } from '#db/schema/index.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { LookPlace, LookSubject } from './look.ts'

/**
 * Notes that somebody has looked at what others have done and must do, for those to see. The first look of a
 * day at a place is kept, so that a page that is read again is only read. Looking at oneself is not noted.
 */
export function noteLook(
  viewer: { id: string },
  place: LookPlace,
  subject: LookSubject,
  subjectIds: string[],
  now = new Date(),
): void {
  const day = today(now)
  const others = subject === 'person' ? subjectIds.filter((id) => id !== viewer.id) : subjectIds
  const noted = db
    .select({ id: looks.subjectId })
    .from(looks)
    .where(
      and(
        eq(looks.viewerId, viewer.id),
        eq(looks.place, place),
        eq(looks.subject, subject),
        eq(looks.day, day),
        inArray(looks.subjectId, others),
      ),
    )
    .all()
  const known = new Set(noted.map(({ id }) => id))
  const rows = others
    .filter((id) => !known.has(id))
    .map((subjectId) => ({ viewerId: viewer.id, place, subject, subjectId, day, lookedAt: now }))
  if (rows.length > 0) write((tx) => tx.insert(looks).values(rows).onConflictDoNothing().run())
}
