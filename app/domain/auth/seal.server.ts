import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/http/env.server.ts'

const file = path.join(env.DATA_DIR, 'keys', 'seal.key')

/** A key of this installation alone, made the first time it is needed and readable by its owner only. */
function sealingKey(): Buffer {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!existsSync(file)) throw error // another process made it first: then it is there
    }
  }
  chmodSync(file, 0o600)
  return readFileSync(file)
}

/** A word that says whose form this was, which only this installation can make. */
export function sealPerson(personId: string): string {
  return createHmac('sha256', sealingKey()).update(`carried form of ${personId}`).digest('base64url')
}

/** Whether the seal was made for this person. */
export function isSealOf(personId: string, seal: string): boolean {
  const expected = Buffer.from(sealPerson(personId))
  const given = Buffer.from(seal)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
