import { isNull } from 'drizzle-orm'
import { HELD } from '#app/domain/mail/mail-state.ts'
import type { Db } from '#db/open.server.ts'
import { mails, oneTimeLinks, sessions } from '#db/schema/index.ts'

/**
 * Takes out of a restored database what was meant for its own time: whoever ended a session, used a link or got a
 * mail since then would find it undone. Sessions and links go; mails that waited are held, and an
 * administrator sends those that were not sent.
 */
export function letGoOfThePast(database: Db, now = new Date()): void {
  // It is a copy that nobody uses yet, and is thrown away when this is cut off.
  database.delete(sessions).run()
  database.delete(oneTimeLinks).run()
  database.update(mails).set({ failures: HELD, claimedAt: now }).where(isNull(mails.sentAt)).run()
}
