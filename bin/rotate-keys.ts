import { DEMO_ISSUER, issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { addKey, issuersHere, keysOf } from '#app/domain/certificates/issuer/keys.server.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase, db } from '#db/client.server.ts'
import { migrateDatabase } from '#db/open.server.ts'

migrateDatabase(db)
const present = issuerAt(env.APP_URL)
const here = issuersHere()
const real = here.filter((did) => did !== DEMO_ISSUER.did)

if (real.length > 0 && !real.includes(present.did)) {
  console.error(
    `APP_URL is ${env.APP_URL}, so the issuer is ${present.did}, and the keys here are of ${real.join(' and ')}. No key was made. Set APP_URL to the address that the server has, and try again. If it is to have a new address, start the server with it first.`,
  )
  process.exitCode = 1
} else {
  for (const issuer of [present, ...(here.includes(DEMO_ISSUER.did) ? [DEMO_ISSUER] : [])]) {
    await addKey(issuer)
    console.info(`${issuer.did} has a new key. It has ${keysOf(issuer.did).length} in all.`)
  }
  console.info(
    'From now on certificates are signed with it, also by a server that is running. The old keys stay published, so what they signed can still be verified.',
  )
}
closeDatabase()
