import { and, eq } from 'drizzle-orm'
import { write } from '#db/client.server.ts'
import { people, sessions } from '#db/schema/index.ts'
import { hashPassword } from './passwords.server.ts'
import { setPassword } from './set-password.server.ts'

/**
 * Gives whoever is signed in, and has shown their present password, another one. The session it is done in goes on.
 * @returns false when that session has ended while the password was hashed: by another new password, or a closed account
 */
export async function changePassword(
  personId: string,
  sessionId: string,
  password: string,
): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  return write((tx) => {
    const own = and(eq(people.id, personId), eq(sessions.id, sessionId))
    const row = tx.select().from(people).innerJoin(sessions, eq(sessions.userId, people.id)).where(own).get()
    if (!row) return false
    setPassword(tx, row.people, passwordHash, sessionId)
    return true
  })
}
