import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { db } from '#db/client.server.ts'
import { certificateEnds } from '#db/schema/index.ts'
import type { Signed } from './issued.ts'

/** Revokes a certificate, or has another stand in its place. */
export function end({ id }: { id: string }, replacedBy?: { id: string }) {
  const kind = replacedBy
    ? ({ kind: 'replaced', replacedBy: replacedBy.id } as const)
    : ({ kind: 'revoked', reason: 'issued-in-error' } as const)
  db.insert(certificateEnds)
    .values({ certificateId: id, endedOn: '2026-11-22', ...kind })
    .run()
}

/** The bit of a credential in a status list. */
export async function decodedBit(
  list: { credentialSubject: { encodedList: string } },
  { credentialStatus }: Pick<Signed, 'credentialStatus'>,
): Promise<boolean> {
  const { encodedList } = list.credentialSubject
  return (await decodeList({ encodedList })).getStatus(Number(credentialStatus.statusListIndex))
}
