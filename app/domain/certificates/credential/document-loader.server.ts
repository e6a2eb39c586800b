import type { DocumentLoader } from '@digitalbazaar/vc'
import { multikey, methodId } from '../issuer/issuer.ts'
import { keysOf } from '../issuer/keys.server.ts'
import { findIssuer, issuerDocumentOf } from '../issuer/published.server.ts'
import { loadContext } from './contexts.ts'

/**
 * All that the signature of a certificate may refer to: contexts from the disk, our issuers and their keys
 * from the database. There is no way from here to the network.
 * @throws Error for every other address
 */
export const loadDocument: DocumentLoader = async (url) => {
  const document = url.startsWith('did:') ? findIssuerOrKey(url) : null
  return document ? { contextUrl: null, document, documentUrl: url } : loadContext(url)
}

function findIssuerOrKey(url: string): object | null {
  const did = url.replace(/#.*$/s, '')
  if (url === did) {
    const issuer = findIssuer(did)
    return issuer && issuerDocumentOf(issuer)
  }
  const key = keysOf(did).find(({ publicKeyMultibase }) => methodId(did, publicKeyMultibase) === url)
  if (!key) return null
  return { '@context': 'https://w3id.org/security/multikey/v1', ...multikey(did, key.publicKeyMultibase) }
}
