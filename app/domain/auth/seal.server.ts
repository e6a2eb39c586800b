import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { installationKey } from './installation-key.server.ts'

/** A word that says whose form this was, which only this installation can make. */
export function sealPerson(personId: string): string {
  const key = installationKey('seal')
  return createHmac('sha256', key).update(`carried form of ${personId}`).digest('base64url')
}

/** Whether the seal was made for this person. */
export function isSealOf(personId: string, seal: string): boolean {
  const expected = Buffer.from(sealPerson(personId))
  const given = Buffer.from(seal)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/**
 * What the database knows of a recovery code: with a copy of the database alone nobody can try codes against it.
 * It is another for each person, who may have the same code.
 */
export function digestOfCode(personId: string, code: string): string {
  const key = installationKey('second-factor')
  return createHmac('sha256', key).update(`recovery code of ${personId}: ${code}`).digest('hex')
}

const CIPHER = 'aes-256-gcm'
/** Bytes of the nonce and of the tag, as NIST SP 800-38D has them. */
const LENGTH = { nonce: 12, tag: 16 }

/** Locks away a secret of this person, for this person alone: another's id does not open it. */
export function sealSecret(personId: string, secret: string): string {
  const nonce = randomBytes(LENGTH.nonce)
  const cipher = createCipheriv(CIPHER, installationKey('second-factor'), nonce)
  cipher.setAAD(Buffer.from(personId))
  const locked = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64url')
}

/** The secret; null when it was sealed for somebody else, with a key that is gone, or not by us. */
export function openSecret(personId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const begin = LENGTH.nonce + LENGTH.tag
  if (bytes.length <= begin) return null
  const opened = createDecipheriv(CIPHER, installationKey('second-factor'), bytes.subarray(0, LENGTH.nonce), {
    authTagLength: LENGTH.tag,
  })
  opened.setAAD(Buffer.from(personId))
  opened.setAuthTag(bytes.subarray(LENGTH.nonce, begin))
  try {
    return Buffer.concat([opened.update(bytes.subarray(begin)), opened.final()]).toString('utf8')
  } catch {
    return null // what has been changed, or locked otherwise, does not open
  }
}
