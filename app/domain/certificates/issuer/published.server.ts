import { desc, eq } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { achievements } from '#db/schema/index.ts'
import { CONTEXTS } from '../credential/contexts.ts'
import { didOfHost, type Issuer, issuerAt, issuerDocument } from './issuer.ts'
import { keysOf } from './keys.server.ts'

/** The issuer of a host that ever signed here; of any other host it is the present one. */
export function issuerOfHost(host: string): Issuer {
  return findIssuer(didOfHost(host)) ?? issuerAt(env.APP_URL)
}

export function issuerDocumentOf({ did }: Issuer) {
  const publicKeys = keysOf(did).map(({ publicKeyMultibase }) => publicKeyMultibase)
  return issuerDocument(did, publicKeys)
}

/** An issuer that has signed something here, with the origin of its newest key. */
export function findIssuer(did: string): Issuer | null {
  const [newest] = keysOf(did)
  return newest ? { did, origin: newest.origin } : null
}

/** An achievement by the path of its address, as JSON-LD that stands alone. The host's own comes first. */
export function publishedAchievement(path: string, host: string) {
  const rows = db
    .select({ id: achievements.id, document: achievements.document })
    .from(achievements)
    .where(eq(achievements.path, path))
    .orderBy(desc(achievements.createdAt))
    .all()
  const row = rows.find(({ id }) => new URL(id).host === host) ?? rows[0]
  return row ? { '@context': CONTEXTS, ...JSON.parse(row.document) } : null
}
