import { data, redirect } from '@remix-run/node'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { type EndProblem, nameForm, problemsOf, RevocationForm } from '#app/domain/certificates/end-form.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import type { IssuedCertificate } from '#app/domain/certificates/issued.server.ts'
import { asKept } from '#app/domain/privacy/kept-text.ts'
import { findPointers } from '#app/domain/privacy/pointers.ts'
import { forbidden } from '#app/http/responses.ts'
import { CONFIRMED, FIELDS, type Move, type Reply, TOO_LATE, type Typed } from './reply.ts'

/** Who asks for what. `address`: the network address the request came from. */
type Asked = {
  admin: SignedInPerson
  certificate: Pick<IssuedCertificate, 'id' | 'holderName' | 'end'>
  move: Move
  form: FormData
  address: string
}

/** Revokes the certificate or corrects its name, when it is confirmed and the password is right. */
export function makeMove(asked: Asked) {
  const word = (name: string) => String(asked.form.get(name) ?? '')
  const typed = Object.fromEntries(FIELDS.map((name) => [name, word(name)])) as Typed // has just these keys
  return asked.move === 'revoke' ? revoke(asked, typed) : correct(asked, typed)
}

async function revoke(asked: Asked, typed: Typed) {
  const given = RevocationForm.safeParse(typed)
  if (!given.success) return wrong(asked, typed, problemsOf(given.error))
  const before = await beforeIt(asked, typed, { confirms: typed.note, mayPoint: true })
  if (before) return before

  const { id } = asked.certificate
  return after(id, revokeCertificate(asked.admin, id, given.data))
}

async function correct(asked: Asked, typed: Typed) {
  const { id, holderName } = asked.certificate
  const given = nameForm(holderName).safeParse(typed)
  if (!given.success) return wrong(asked, typed, problemsOf(given.error))
  const { name, alsoAccount } = given.data
  // Shown and confirmed as it will be printed.
  const before = await beforeIt(asked, { ...typed, name }, { confirms: name, mayPoint: false })
  if (before) return before

  return after(id, correctName(asked.admin, id, name, { alsoAccount }))
}

/**
 * The answer while it is not time to do it yet: not confirmed, or without the right password. Null when it
 * is to be done.
 * @param confirms the text that the step before must have shown as it is now
 * @param mayPoint whether the text is one that should name nobody
 */
async function beforeIt(asked: Asked, typed: Typed, text: { confirms: string; mayPoint: boolean }) {
  const { admin, certificate, move, form, address } = asked
  const confirmed = form.get(CONFIRMED)
  if (typeof confirmed !== 'string' || asKept(confirmed) !== asKept(text.confirms)) {
    if (certificate.end) return tooLate(certificate.id)
    const pointers = text.mayPoint ? findPointers(text.confirms) : []
    return data<Reply>({ status: 'confirm', move, typed, pointers })
  }
  const result = await confirmOwnPassword(admin, form, address)
  switch (result.status) {
    case 'missing':
      return wrong(asked, typed, { password: 'password-missing' })
    case 'wrong':
      return wrong(asked, typed, { password: 'password-wrong' })
    case 'wait':
      return data<Reply>({ status: 'wait', move, typed, minutes: result.minutes }, { status: 429 })
    case 'confirmed':
      return null
  }
}

const wrong = ({ move }: Asked, typed: Typed, problems: Record<string, EndProblem>) =>
  data<Reply>({ status: 'wrong', move, typed, problems }, { status: 400 })

function after(id: string, result: ReturnType<typeof revokeCertificate> | ReturnType<typeof correctName>) {
  switch (result.status) {
    case 'refused':
      throw forbidden('The certificate is not theirs to end')
    case 'ended':
      return tooLate(id)
    case 'revoked':
      return redirect(`/admin/beviser/${id}`)
    case 'corrected':
      return redirect(`/admin/beviser/${result.certificateId}`)
  }
}

const tooLate = (id: string) => redirect(`/admin/beviser/${id}?${TOO_LATE}`)
