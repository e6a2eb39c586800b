import { afterAll, expect, vi } from 'vitest'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { loader } from '#app/routes/verify-certificate/route.tsx'
import { write } from '#db/client.server.ts'
import { createSigned } from './certificates.ts'
import { createPerson } from './people.ts'

export const MARCH = new Date('2026-03-01T12:00:00Z')
export const ORIGIN = 'http://127.0.0.1:3000'

/** Has the form of a code, and nobody has it. */
export const UNKNOWN = 'A'.repeat(28)

const sign = (facts: { name: string; email?: string }) => createSigned(createPerson(facts), { at: MARCH })

/** Mette of the demo, Bo, and Åse, whom we have forgotten: each with a signed certificate. */
export async function threeCertificates() {
  const mette = await sign({ name: 'Mette Holm', email: 'mette@demo.fodfaeste.dk' })
  const bo = await sign({ name: 'Bo <b>Bech</b>' })
  const forgotten = await sign({ name: 'Åse Øst' })
  write((tx) => forgetHolder(tx, forgotten.certificate.personId, '2026-11-22'))
  return { mette, bo, forgotten }
}

/** Lets the test file fail when anything is fetched to verify a certificate. */
export function nobodyIsAsked() {
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
    throw new Error('To verify a certificate nobody is asked')
  })
  afterAll(() => expect(fetched).not.toHaveBeenCalled())
}

let address = 0
/** An address that nobody has asked from before. */
export const fresh = () => `192.0.2.${++address}`

export const args = (request: Request, from: string, params = {}): Parameters<typeof loader>[0] => ({
  request,
  params,
  context: { nonce: '', address: from },
})

/** What the page of a code answers somebody who is not signed in. */
export function verify(code: string, from = fresh()) {
  const answer = loader(args(new Request(`${ORIGIN}/bevis/${encodeURIComponent(code)}`), from, { code }))
  if ('data' in answer) return { status: answer.init?.status, body: answer.data, init: answer.init }
  return { status: 200, body: answer, init: null }
}
