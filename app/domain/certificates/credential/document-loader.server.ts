import type { DocumentLoader } from '@digitalbazaar/vc'
import { multikey, methodId } from '../issuer/issuer.ts'
import { keysOf } from '../issuer/keys.server.ts'
import { findIssuer, issuerDocumentOf, issuerOfOrigin } from '../issuer/published.server.ts'
import { signedStatusList } from '../issuer/status-list.server.ts'
import { loadContext } from './contexts.ts'

/**
 * All that a certificate of ours may refer to: contexts from the disk, our issuers, keys and status
 * lists from the database. There is no way from here to the network.
 * @throws Error for every other address
 */
export const loadDocument: DocumentLoader = async (url) => {
  const document = url.startsWith('did:') ? findIssuerOrKey(url) : await findStatusList(url)
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

async function findStatusList(url: string): Promise<object | null> {
  const [, origin = '', list] = /^(https?:\/\/[^/]+)\/status\/([1-9]\d{0,8})$/.exec(url) ?? []
  const issuer = issuerOfOrigin(origin)
  const text = issuer && (await signedStatusList(issuer, Number(list)))
  return text ? JSON.parse(text) : null
}
