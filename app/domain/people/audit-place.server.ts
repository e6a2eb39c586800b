import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { PlaceKind, PlaceChange } from './place-change.ts'

/** Enters that a place has been changed, in the transaction that does it. What of it, and not what it is called. */
export function auditPlace(tx: Tx, kind: PlaceKind, id: string, ...changes: PlaceChange[]): void {
  if (changes.length === 0) return
  const subject = { kind, id }
  audit(tx, { actorId: actingPerson(), action: 'place-changed', subject, detail: changes.join(' ') })
}
