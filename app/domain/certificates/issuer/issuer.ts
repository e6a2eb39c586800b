/** Who vouches for a certificate: a `did:web` and the address that it is published under. */
export type Issuer = { did: string; origin: string }

/** The issuer that people reach at this origin. A port is percent-encoded, as did:web asks for. */
export function issuerAt(origin: string): Issuer {
  return { did: didOfHost(new URL(origin).host), origin }
}

export const didOfHost = (host: string) => `did:web:${encodeURIComponent(host)}`

/** Certificates of demo people are vouched for by a name that can never be anybody's (RFC 2606). */
export const DEMO_ISSUER = issuerAt('https://demo.fodfaeste.invalid')

/** How a proof names the Ed25519 key it was made with. */
export const methodId = (did: string, publicKeyMultibase: string) => `${did}#${publicKeyMultibase}`

/** How a JWT names the RSA key it was made with: the address of its public half. */
export const keyAddress = (key: { id: string; origin: string }) => `${key.origin}/keys/${key.id}`

/** One public Ed25519 key, as a document of its own. */
export function multikey(did: string, publicKeyMultibase: string) {
  return {
    id: methodId(did, publicKeyMultibase),
    type: 'Multikey' as const,
    controller: did,
    publicKeyMultibase,
  }
}

/**
 * The DID document: every key the issuer ever signed with, so that what was signed can be verified
 * for ever. Source: https://www.w3.org/TR/cid-1.0/ and https://w3c-ccg.github.io/did-method-web/.
 */
export function issuerDocument(did: string, publicKeys: string[]) {
  const verificationMethod = publicKeys.map((publicKey) => multikey(did, publicKey))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  }
}
