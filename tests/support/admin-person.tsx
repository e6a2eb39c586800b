import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { AdminPersonPage } from '#app/routes/admin-person/admin-person-page.tsx'
import { action, loader } from '#app/routes/admin-person/route.tsx'
import type { Reply } from '#app/routes/admin-person/reply.ts'
import { ADMIN_PASSWORD } from './admins.ts'
import { call, formOf, requestFrom } from './people.ts'
import { render } from './render.tsx'

type Person = { id: string }
type Fields = Record<string, string>

export const OWN_PASSWORD = { [SIGN_IN.password]: ADMIN_PASSWORD }

const addressOf = (id: string, search = '') => `/admin/personer/${encodeURIComponent(id)}${search}`

export const openAccount = async (admin: Person, id: string, search = '') =>
  call(loader, await requestFrom(admin, addressOf(id, search)), { person: id })

/** The page of an account as an administrator sees it, in Danish. */
export async function accountPage(
  admin: Person,
  id: string,
  { search = '', reply }: { search?: string; reply?: Reply } = {},
) {
  const answer = await openAccount(admin, id, search)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return render(<AdminPersonPage {...answer} reply={reply} />)
}

/** Posts one of the page's forms: its status, where it leads, and what it answers. */
export async function sendAccount(admin: Person, id: string, fields: Fields) {
  const answer = await call(action, await requestFrom(admin, addressOf(id), formOf(fields)), { person: id })
  return 'data' in answer
    ? { status: answer.init?.status ?? 200, to: '', reply: answer.data }
    : { status: answer.status, to: answer.headers.get('location') ?? '', reply: undefined }
}
