import { redirect } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { endOtherSessions, endSessionOf } from '#app/domain/auth/own-sessions.server.ts'
import type { Asked } from './moves.server.ts'
import { SAVED } from './reply.ts'

/** Ends one session. One that has ended already is as it was asked for. */
export function endOne(asked: Asked) {
  requireConfirmed(asked.request)
  endSessionOf(asked.person.id, String(asked.form.get('session') ?? ''))
  return saved(asked)
}

export function endOthers(asked: Asked) {
  requireConfirmed(asked.request)
  endOtherSessions(asked.person.id, asked.request)
  return saved(asked)
}

const saved = ({ move }: Asked) => redirect(`/sikkerhed?${SAVED}=${move}`)
