import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { z } from 'zod'
import { CONTEXTS } from './contexts.ts'
import { loadDocument } from './document-loader.server.ts'
import { isPlain } from './plain.ts'

/** Ours are a twentieth of it. What is longer is not worth the work of a stranger's choosing. */
const LONGEST = 100_000

/**
 * What is looked at before any cryptography. Contexts of another's would give our words another meaning;
 * of several proofs one good one is enough for the library, and of what else stands in one it says nothing.
 */
const Ours = z.looseObject({
  '@context': z.array(z.string()).refine((given) => given.join(' ') === CONTEXTS.join(' ')),
  validFrom: z.iso.datetime(),
  proof: z.strictObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.string(),
    created: z.iso.datetime(),
    verificationMethod: z.string(),
    proofPurpose: z.string(),
    proofValue: z.string(),
  }),
})

/**
 * Whether an issuer of ours signed this, with a key in its document, and all of it. What the signature does
 * not cover is refused: words that no context knows by JSON-LD in safe mode, and what JSON-LD drops in
 * silence or reads in another way by {@link isPlain}. It says nothing of expiry, which is asked as of the
 * first day, nor of revocation: whoever asks looks at those themselves.
 */
export async function verifySignature(document: unknown): Promise<boolean> {
  if (!isPlain(document)) return false
  const ours = Ours.safeParse(document)
  if (!ours.success || JSON.stringify(ours.data).length > LONGEST) return false
  const { verified } = await verifyCredential({
    credential: ours.data,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loadDocument,
    now: new Date(ours.data.validFrom),
    checkStatus: async () => ({ verified: true }),
  })
  return verified
}
