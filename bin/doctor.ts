import { existsSync } from 'node:fs'
import { env } from '#app/http/env.server.ts'
import { doctor as t } from '#app/i18n/messages/en/doctor.ts'
import { databaseIn } from '#db/open.server.ts'
import { stop } from './progress.ts'

const SIGNS = { fine: 'ok ', warning: 'see', bad: 'BAD' }
if (!existsSync(databaseIn(env.DATA_DIR))) {
  stop(
    null,
    `There is no database in ${env.DATA_DIR}. Set DATA_DIR as the server has it, or start the server once.`,
  )
}

try {
  const { examine } = await import('#app/domain/running/doctor.server.ts') // opens the database, which is there
  const found = await examine()
  for (const { state, subject, code, ...told } of found) {
    console.info(`${SIGNS[state]}  ${t.subjects[subject].padEnd(9)} ${t.findings[code](told)}`)
  }
  process.exitCode = found.some(({ state }) => state === 'bad') ? 1 : 0
} catch (error) {
  stop(
    error,
    'The database cannot be opened. See to disk and owner, or restore a backup with npm run restore.',
  )
}
