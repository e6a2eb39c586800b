import { hashPassword } from '#app/domain/auth/passwords.server.ts'
import { createPerson, grant } from './people.ts'

/** Every administrator made here has it. */
export const ADMIN_PASSWORD = 'en grøn kanin på skovtur'

let hash: Promise<string> | undefined

/** An administrator at the centre who can show who they are once more. */
export async function createAdmin(name?: string) {
  hash ??= hashPassword(ADMIN_PASSWORD)
  const admin = createPerson({ ...(name ? { name } : {}), passwordHash: await hash })
  grant(admin, 'admin')
  return admin
}
