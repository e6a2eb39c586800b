import { and, eq, gt, isNull } from 'drizzle-orm'
import { write } from '#db/client.server.ts'
import { oneTimeLinks, people } from '#db/schema/index.ts'
import { findLink } from './links.server.ts'
import { hashOf } from './lucia.server.ts'
import { hashPassword } from './passwords.server.ts'
import { setPassword } from './set-password.server.ts'

/**
 * Uses up a link and sets the password, in no session: all of them end.
 * @returns the person's id; null when the link is dead
 */
export async function choosePassword(
  word: string,
  password: string,
  clock = () => new Date(),
): Promise<string | null> {
  const link = findLink(word, clock())
  if (link.state !== 'good') return null
  const { personId } = link.holder
  const passwordHash = await hashPassword(password)

  return write((tx) => {
    // Hashing takes its time: a link that was good before may have ended, or given way to a newer one.
    const now = clock()
    const { changes } = tx
      .update(oneTimeLinks)
      .set({ usedAt: now })
      .where(
        and(eq(oneTimeLinks.id, hashOf(word)), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)),
      )
      .run()
    const person = tx.select().from(people).where(eq(people.id, personId)).get()
    // While the password was hashed, a second click was faster, or the account was closed.
    if (changes === 0 || !person || person.deactivatedAt) return null

    setPassword(tx, person, passwordHash, null)
    return personId
  })
}
