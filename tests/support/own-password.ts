import { hash } from '@node-rs/argon2'
import type { people } from '#db/schema/index.ts'
import { createPerson } from './people.ts'

/** Everyone made here has it. */
export const OWN_PASSWORD = 'en grøn kanin på skovtur'

// What a hash must cost is tested in password.test.ts. This one is compared with in hundreds of tests.
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
let passwordHash: Promise<string> | undefined

/** Somebody who can show who they are once more. */
export async function createOwner(facts: Partial<typeof people.$inferInsert> = {}) {
  passwordHash ??= hash(OWN_PASSWORD, CHEAP)
  return createPerson({ ...facts, passwordHash: await passwordHash })
}
