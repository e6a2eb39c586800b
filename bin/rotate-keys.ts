import { DEMO_ISSUER, issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { addKey, keysOf } from '#app/domain/certificates/issuer/keys.server.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase, db, migrateDatabase } from '#db/client.server.ts'

migrateDatabase(db)
const hasDemo = keysOf(DEMO_ISSUER.did).length > 0
for (const issuer of [issuerAt(env.APP_URL), ...(hasDemo ? [DEMO_ISSUER] : [])]) {
  await addKey(issuer)
  console.info(`${issuer.did} has a new key. It has ${keysOf(issuer.did).length} in all.`)
}
console.info(
  'From now on certificates are signed with it, also by a server that is running. The old keys stay published, so what they signed can still be verified.',
)
closeDatabase()
