import { setTimeout as rest } from 'node:timers/promises'
import { forgetKeptMails } from '#app/mail/deliver.server.ts'
import { db } from '#db/client.server.ts'
import { mails } from '#db/schema/index.ts'

/** Deletes the files of mails that the outbox knows no more, such as one that was being written when its row went. */
export function forgetMailsWithoutRow(): void {
  const known = new Set(
    db
      .select({ id: mails.id })
      .from(mails)
      .all()
      .map(({ id }) => id),
  )
  forgetKeptMails((id) => !known.has(id))
}

/** Twenty times a quarter of a second, in milliseconds. */
const PATIENCE = { tries: 20, pause: 250 }

/**
 * Writes the write-ahead log into the database and empties it, so that nothing lies in it that is deleted. It waits
 * for whoever reads, for five seconds; a program that always reads, such as Litestream, empties the log itself.
 * @returns whether it is empty
 */
export async function emptyLog({ tries, pause } = PATIENCE): Promise<boolean> {
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await rest(pause)
    if (isEmptied()) return true
  }
  return false
}

/** One try, which waits for nobody: SQLite's own waiting would hold up everything else in this process. */
function isEmptied(): boolean {
  const patience = db.$client.pragma('busy_timeout', { simple: true })
  db.$client.pragma('busy_timeout = 0')
  try {
    const [outcome] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[] // sqlite.org/pragma.html#pragma_wal_checkpoint
    return outcome?.busy === 0
  } finally {
    db.$client.pragma(`busy_timeout = ${patience}`)
  }
}
