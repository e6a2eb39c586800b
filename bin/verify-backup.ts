import path from 'node:path'
import { verifyBackup } from '#app/domain/running/verify-backup.server.ts'
import { doctor } from '#app/i18n/messages/en/doctor.ts'
import { stop, stopOnInterrupt } from './progress.ts'

const [given] = process.argv.slice(2)
const stopping = stopOnInterrupt()
if (!given) stop(null, 'Which file? Write: npm run backup:verify -- <file>')

try {
  console.info(`Looking through ${given}`)
  const verified = await verifyBackup(path.resolve(given), { stopping })
  if (verified.status === 'refused') {
    for (const { code, detail } of verified.problems) console.error(doctor.backupProblems[code](detail))
    process.exitCode = 1
  } else {
    const { madeAt, app, lastMigration, rows } = verified.manifest
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
    console.info(
      `Whole. Made ${madeAt} by version ${app} (${lastMigration}), ${all} rows in ${Object.keys(rows).length} tables.`,
    )
  }
} catch (error) {
  stop(error, 'The file could not be looked through.')
}
