import { createOwner, OWN_PASSWORD } from './own-password.ts'
import { grant } from './people.ts'

/** Every administrator made here has it. */
export const ADMIN_PASSWORD = OWN_PASSWORD

/** An administrator at the centre who can show who they are once more. */
export async function createAdmin(name?: string) {
  const admin = await createOwner(name ? { name } : {})
  grant(admin, 'admin')
  return admin
}
