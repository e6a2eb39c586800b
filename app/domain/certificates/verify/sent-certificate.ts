import { z } from 'zod'

/** Characters in the text of a certificate: many times what ours have. */
export const LONGEST_TEXT = 256 * 1024

/**
 * A certificate as somebody sent it. Nothing in it is to be believed yet. `enclosed`: it lay in a PDF or a
 * picture, of which nothing but this is signed.
 */
export type SentCertificate = {
  form: 'json' | 'jwt'
  enclosed: boolean
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

/**
 * Reads a text as an Open Badges 3.0 credential, in JSON or as a VC-JWT; null when it is neither. A JWT may
 * have been broken into lines on its way, by a mail for one.
 */
export function certificateIn(given: string, { enclosed }: { enclosed: boolean }): SentCertificate | null {
  const trimmed = given.replace(/^\uFEFF/, '').trim()
  const text = trimmed.startsWith('eyJ') ? trimmed.replace(/\s/g, '') : trimmed
  if (text.length > LONGEST_TEXT) return null
  const payload = JWT.exec(text)?.[1]
  const document = parsed(payload ? Buffer.from(payload, 'base64url').toString() : text)
  const claims = Claims.safeParse(document)
  if (!claims.success) return null
  const { id, issuer } = claims.data
  return { form: payload ? 'jwt' : 'json', enclosed, text, document, credentialId: id, issuer }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
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
