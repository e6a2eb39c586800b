import { and, eq } from 'drizzle-orm'
import { db, write } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { hashPassword, isDated } from './passwords.server.ts'

/**
 * Hashes a password anew where its hash was made with less work than one is made with today: only its owner, who
 * has just shown it, can. A password that is changed meanwhile stays.
 */
export async function renewHash(personId: string, password: string): Promise<void> {
  const own = eq(people.id, personId)
  const before = db.select({ hash: people.passwordHash }).from(people).where(own).get()?.hash
  if (!before || !isDated(before)) return
  const passwordHash = await hashPassword(password)
  write((tx) =>
    tx
      .update(people)
      .set({ passwordHash })
      .where(and(own, eq(people.passwordHash, before)))
      .run(),
  )
}
