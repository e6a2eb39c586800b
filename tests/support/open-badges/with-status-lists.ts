import type { DocumentLoader } from '@digitalbazaar/vc'
import { loadDocument } from '#app/domain/certificates/credential/document-loader.server.ts'
import { signedStatusList } from '#app/domain/certificates/issuer/status-list.server.ts'
import { db } from '#db/client.server.ts'
import { credentials } from '#db/schema/index.ts'
import { and, eq } from 'drizzle-orm'

/** What another's program finds: all that our own verifier does, and the status lists that are published. */
export const loadWithStatusLists: DocumentLoader = async (url) => {
  const [, origin = '', list = ''] = /^(https?:\/\/[^/]+)\/status\/(\d+)$/.exec(url) ?? []
  const inThere = and(eq(credentials.origin, origin), eq(credentials.statusList, Number(list)))
  const issuer = db.select({ did: credentials.issuerDid }).from(credentials).where(inThere).get()
  const text = issuer && (await signedStatusList(issuer.did, Number(list)))
  return text ? { contextUrl: null, document: JSON.parse(text), documentUrl: url } : loadDocument(url)
}
