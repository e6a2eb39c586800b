import { hashPassword } from '#app/domain/auth/passwords.server.ts'
import type { people } from '#db/schema/index.ts'
import { createPerson } from './people.ts'

/** Everyone made here has it. */
export const OWN_PASSWORD = 'en grøn kanin på skovtur'

let hash: Promise<string> | undefined

/** Somebody who can show who they are once more. */
export async function createOwner(facts: Partial<typeof people.$inferInsert> = {}) {
  hash ??= hashPassword(OWN_PASSWORD)
  return createPerson({ ...facts, passwordHash: await hash })
}
