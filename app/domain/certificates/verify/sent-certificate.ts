import { z } from 'zod'

/** Characters in the text of a certificate: many times what ours have. */
export const LONGEST_TEXT = 256 * 1024

/** A certificate as somebody sent it. Nothing in it is to be believed yet. */
export type SentCertificate = {
  form: 'json' | 'jwt'
  text: string
  document: unknown
  credentialId: string
  issuer: string
}

/** Why a file is no certificate, so that whoever sent it knows what to send instead. */
export type FileProblem = 'nothing' | 'too-large' | 'no-certificate' | 'picture-without' | 'pdf-without'

/** What tells a certificate from any other document. The second type is another name for the first. */
const Claims = z.looseObject({
  id: z.string(),
  type: z
    .array(z.string())
    .refine((types) => types.some((type) => /^(OpenBadge|Achievement)Credential$/.test(type))),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
})

const JWT = /^eyJ[\w-]*\.([\w-]+)\.[\w-]+$/

/** Reads a text as an Open Badges 3.0 credential, in JSON or as a VC-JWT; null when it is neither. */
export function certificateIn(given: string): SentCertificate | null {
  const text = given.replace(/^\uFEFF/, '').trim()
  if (text.length > LONGEST_TEXT) return null
  const payload = JWT.exec(text)?.[1]
  const document = parsed(payload ? Buffer.from(payload, 'base64url').toString() : text)
  const claims = Claims.safeParse(document)
  if (!claims.success) return null
  const { id, issuer } = claims.data
  return { form: payload ? 'jwt' : 'json', text, document, credentialId: id, issuer }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** How deep, and how wide in all, a document may be that is to be looked at any further: ours have 5 and 80. */
const DEEPEST = 16
const MOST_VALUES = 1_000

/**
 * Whether a document says what it says in plain words. A keyword of JSON-LD below the top could give our
 * words another meaning under the same signature, and a very deep document would be too much for those
 * who walk through it.
 */
export function isPlain(document: unknown): boolean {
  const open = [{ value: document, depth: 0 }]
  for (let seen = 0; seen < open.length; seen++) {
    const { value, depth } = open[seen] ?? {}
    if (typeof value !== 'object' || value === null || depth === undefined) continue
    const entries = Object.entries(value)
    if (depth >= DEEPEST || open.length + entries.length > MOST_VALUES) return false
    if (entries.some(([key]) => key === '__proto__' || (key.startsWith('@') && depth > 0))) return false
    for (const [, below] of entries) open.push({ value: below, depth: depth + 1 })
  }
  return true
}

const Named = z.object({
  credentialSubject: z.object({
    identifier: z.array(z.object({ identityType: z.string(), identityHash: z.string() })),
  }),
})

/** The holder's name in a certificate that has been found genuine. */
export function holderNameIn(document: unknown): string | null {
  const named = Named.safeParse(document)
  const identifiers = named.data?.credentialSubject.identifier ?? []
  return identifiers.find(({ identityType }) => identityType === 'name')?.identityHash ?? null
}
