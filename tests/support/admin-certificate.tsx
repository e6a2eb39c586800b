import { eq } from 'drizzle-orm'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { AdminCertificatePage } from '#app/routes/admin-certificate/admin-certificate-page.tsx'
import type { Reply } from '#app/routes/admin-certificate/reply.ts'
import { action, loader } from '#app/routes/admin-certificate/route.tsx'
import { db } from '#db/client.server.ts'
import { certificateEnds } from '#db/schema/index.ts'
import { ADMIN_PASSWORD } from './admins.ts'
import { createCertificate } from './certificates.ts'
import { call, createPerson, formOf, requestFrom } from './people.ts'
import { render } from './render.tsx'

type Person = { id: string }
export type Fields = Record<string, string>

export const addressOf = (id: string, search = '') => `/admin/beviser/${encodeURIComponent(id)}${search}`

export const open = async (person: Person, id: string, search = '') =>
  call(loader, await requestFrom(person, addressOf(id, search)), { certificate: id })

export async function htmlFor(person: Person, id: string, reply?: Reply, search = '') {
  const answer = await open(person, id, search)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return render(<AdminCertificatePage {...answer} reply={reply} />)
}

export async function send(person: Person, id: string, fields: Fields) {
  const answer = await call(action, await requestFrom(person, addressOf(id), formOf(fields)), {
    certificate: id,
  })
  return 'data' in answer
    ? { status: answer.init?.status ?? 200, to: '', reply: answer.data }
    : { status: answer.status, to: answer.headers.get('location') ?? '', reply: undefined }
}

export const revocation = (fields: Fields = {}): Fields => ({
  intent: 'revoke',
  reason: 'misuse',
  note: 'Set i en ansøgning',
  ...fields,
})
export const correction = (fields: Fields = {}): Fields => ({
  intent: 'correct-name',
  name: 'Mette Ærø',
  alsoAccount: 'yes',
  ...fields,
})
/** The same, as the second step sends it. */
export const confirmed = (fields: Fields): Fields => ({
  ...fields,
  confirmed: (fields.intent === 'revoke' ? fields.note : fields.name) ?? '',
  [SIGN_IN.password]: ADMIN_PASSWORD,
})

export const endOf = (id: string) =>
  db.select().from(certificateEnds).where(eq(certificateEnds.certificateId, id)).get()
export const certificateOf = (name = 'Mete Holm') => createCertificate(createPerson({ name }))
