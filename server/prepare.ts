import path from 'node:path'
import { freezeEarlier } from '#app/domain/certificates/credential/credentials.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { courseProblems, loadLibrary, recordLibraryWith } from '#app/domain/courses/library.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import { readyInstruments } from '#app/domain/fidelity/instruments/ready-instruments.server.ts'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import { replayLedger } from '#app/domain/privacy/erasures.server.ts'
import { backupBeforeChange } from '#app/domain/running/backup-before-change.server.ts'
import { isBehind } from '#app/domain/running/versions.server.ts'
import { env } from '#app/http/env.server.ts'
import { isLoopback } from '#app/domain/loopback.ts'
import { destination } from '#app/mail/deliver.server.ts'
import { db } from '#db/client.server.ts'
import { migrateDatabase } from '#db/open.server.ts'
import { people } from '#db/schema/index.ts'

type Say = (line: string) => void

/**
 * Makes everything ready before the first request: the database is up to date, a new one is seeded
 * when asked for, the courses are compiled, and the issuer of certificates has a key.
 * @throws Error with a sentence when the server must not start like this
 */
export async function prepare(say: Say) {
  say(`Database: ${path.relative('.', env.DATA_DIR) || '.'}${path.sep}fodfaeste.sqlite`)
  say(`Mail: ${destination()}`)
  if (isBehind(db)) {
    say('Database: a backup before it is changed')
    await backupBeforeChange(db)
  }
  migrateDatabase(db)
  const forgotten = await replayLedger()
  if (forgotten > 0) say(`Database: an older one was put back; ${forgotten} people are forgotten again`)

  say('Courses: reading and compiling')
  recordLibraryWith(registerContent)
  await loadLibrary()
  for (const changed of readyInstruments()) say(changed)
  const problems = courseProblems()
  if (problems.length > 0) say(`Courses: ${problems.length} problems; trainers see them at /kurser`)

  const isNew = db.select({ id: people.id }).from(people).limit(1).get() === undefined
  const wantsDemo = isNew && env.SEED === 'demo'
  if (wantsDemo || hasDemoPeople()) refuseDemoToTheWorld()
  if (wantsDemo) {
    say('Demo: making people, teams and reviews')
    const { seedDemo } = await import('#db/seed/index.ts')
    await seedDemo()
  }

  freezeEarlier()
  // Who asks for the issuer before the first signature finds it. What waits is signed while we listen.
  await signingKey(issuerAt(env.APP_URL)).catch((problem: unknown) => say(`Certificates: ${problem}`))
}

/** Everyone knows the demo people's password, so nobody else's machine may reach them. */
function refuseDemoToTheWorld() {
  const open = [env.HOST, new URL(env.APP_URL).hostname].find((host) => !isLoopback(host))
  if (open === undefined) return
  throw new Error(
    `Everyone knows the password of the demo people, so with them in the database the server answers this machine only and not ${open}. Start with an empty DATA_DIR and SEED=none.`,
  )
}
