import { eq } from 'drizzle-orm'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { db, write } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { isCrowded, passwordFits } from './passwords.server.ts'
import { beginTry, takeBack, trySubjects } from './tries.server.ts'

export type PasswordResult =
  | { status: 'confirmed'; personId: string }
  | { status: 'refused' }
  | { status: 'wait'; minutes: number }

/**
 * Whether this is the password of the account: asked when somebody signs in, and again before they do what
 * cannot be undone. Failures of both count together, and stand in the log of use; those that were not looked
 * at do not, since nothing would limit how many there are. The answer is the same, and takes the same time,
 * whether the account is unknown, closed, without a password, or the password is wrong.
 * @param address the network address the request came from
 */
export async function confirmPassword(
  email: string,
  password: string,
  address: string,
): Promise<PasswordResult> {
  if (isCrowded()) return { status: 'wait', minutes: 1 }
  const account = email.trim().toLowerCase()
  const subjects = trySubjects(`account ${account}`, address)
  const begun = write((tx) => beginTry(tx, subjects, Date.now()))
  if (begun.status === 'wait') return begun

  const find = () => db.select().from(people).where(eq(people.email, account)).get()
  const hash = find()?.passwordHash ?? null
  const fits = await passwordFits(hash, password)
  // Read again: the password may have been changed, or the account closed, while it was looked at.
  const person = find()
  if (!fits || !person || person.passwordHash !== hash || person.deactivatedAt) {
    const subject = person && { kind: 'person' as const, id: person.id }
    auditAlone({ actorId: null, action: 'sign-in-refused', subject })
    return { status: 'refused' }
  }
  write((tx) => takeBack(tx, subjects, begun.addressRow))
  return { status: 'confirmed', personId: person.id }
}
