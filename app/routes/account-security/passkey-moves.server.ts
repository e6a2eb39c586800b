import { data, redirect } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { readPasskeyName } from '#app/domain/auth/passkey-name.ts'
import { finishRegistration } from '#app/domain/auth/passkey-registration.server.ts'
import { askerOf, removePasskey, renamePasskey } from '#app/domain/auth/passkeys.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { requestScope } from '#app/http/request-scope.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import type { Asked } from './moves.server.ts'
import { type Reply, SAVED, type SecurityProblem } from './reply.ts'

/** Keeps a passkey that the browser has just made. It is called as the browser is, until it gets a name. */
export async function addPasskey(asked: Asked) {
  const { request, form } = asked
  requireConfirmed(request)
  const asker = askerOf(request)
  if (typeof asker === 'string') throw notFound('Passkey')
  const name = requestScope()?.device || messagesFor(request).passkeys.unnamed
  const result = await finishRegistration(asker, String(form.get(SIGN_IN.passkey) ?? ''), name)
  if (result.status === 'refused') return wrong(asked, { passkey: 'passkey-refused' })
  return result.codes.length > 0 ? data<Reply>({ status: 'codes', codes: result.codes }) : saved(asked)
}

export function namePasskey(asked: Asked) {
  const typed = String(asked.form.get('name') ?? '')
  const read = readPasskeyName(typed)
  if ('problem' in read) return wrong(asked, { name: read.problem }, typed)
  if (!renamePasskey(asked.person.id, keyOf(asked), read.name)) throw notFound('Passkey')
  return saved(asked)
}

export function takePasskeyAway(asked: Asked) {
  const { person, request } = asked
  requireConfirmed(request)
  switch (removePasskey(person, keyOf(asked), request)) {
    case 'must-have':
      return wrong(asked, { passkey: 'last-passkey' })
    case 'unknown':
      throw notFound('Passkey')
    case 'done':
      return saved(asked)
  }
}

/** Which passkey the form is about. */
const keyOf = ({ form }: Asked) => String(form.get('key') ?? '')

const wrong = (asked: Asked, problems: Record<string, SecurityProblem>, typed?: string) => {
  const of = asked.move === 'add-passkey' ? undefined : keyOf(asked)
  return data<Reply>({ status: 'wrong', move: asked.move, problems, of, typed }, { status: 400 })
}

const saved = ({ move }: Asked) => redirect(`/sikkerhed?${SAVED}=${move}`)
