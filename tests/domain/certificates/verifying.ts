import { readText } from '#app/domain/certificates/verify/read-file.server.ts'
import { verifyFile } from '#app/domain/certificates/verify/verify-file.server.ts'
import { createSigned } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { MARCH } from '#tests/support/verify-pages.ts'

export const DAY = '2026-11-22'

export const make = (name: string) => createSigned(createPerson({ name }), { at: MARCH })
export type Signed = Awaited<ReturnType<typeof make>>

/** What the page says to a text; `problem` when it is no certificate. */
export async function verify(text: string, day = DAY) {
  const sent = readText(text)
  return typeof sent === 'string' ? { problem: sent } : verifyFile(sent, day)
}

/** A signed document with some of it set anew. */
export const altered = ({ json }: Signed, change: (document: ReturnType<typeof JSON.parse>) => void) => {
  const document = JSON.parse(json)
  change(document)
  return JSON.stringify(document)
}
