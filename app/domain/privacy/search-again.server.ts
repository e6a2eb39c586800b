import { sql } from 'drizzle-orm'
import { forgetKeptMails } from '#app/mail/deliver.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { erasing, mails } from '#db/schema/index.ts'
import { forgetKnown } from './former-identities.server.ts'
import { knownAs } from './known-as.server.ts'
import { findMentions, type Mention, rewrite } from './mentions.server.ts'
import { mentionsOf } from './mentions.ts'

/**
 * Looks once more for somebody who has been forgotten: something may have been written about them while everything
 * was looked through. From now on the app itself cannot write their name, and we do not know it any more either.
 */
export async function searchAgain(personId: string): Promise<void> {
  const known = knownAs([personId])
  const found = await findMentions(known)
  const mailsAbout = write((tx) => {
    tx.insert(erasing).values({ id: personId }).run()
    const rewritten = rewrite(tx, found, mentionsOf(known))
    tx.delete(erasing).run()
    forgetKnown(tx, personId)
    return new Set(mailsAmong(tx, rewritten))
  })
  forgetKeptMails((id) => mailsAbout.has(id))
}

/** The mails to others among what said something of them. */
export function mailsAmong(tx: Tx, rewritten: Mention[]): string[] {
  const rowids = rewritten.filter(({ table }) => table === 'mails').map(({ rowid }) => rowid)
  return tx
    .select({ id: mails.id })
    .from(mails)
    .where(sql`rowid in (select value from json_each(${JSON.stringify(rowids)}))`)
    .all()
    .map(({ id }) => id)
}
