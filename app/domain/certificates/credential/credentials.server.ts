import type { Tx } from '#db/client.server.ts'
import type { Certificate } from '../issue.server.ts'

/** Settles all that the signature of a certificate will be over: ids, issuer, place in the status list. */
export function freezeCredential(_tx: Tx, _certificate: Certificate): void {}
