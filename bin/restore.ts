import path from 'node:path'
import { type RestoreStep, restoreBackup } from '#app/domain/running/restore.server.ts'
import { doctor } from '#app/i18n/messages/en/doctor.ts'
import { stop, stopOnInterrupt } from './progress.ts'

const STEPS: Record<RestoreStep, string> = {
  copying: 'Copying the backup',
  checking: 'Looking through the copy',
  migrating: 'Bringing it up to date',
  keeping: 'Keeping what is here now',
  replacing: 'Putting it in place',
}

const [given] = process.argv.slice(2)
const stopping = stopOnInterrupt()
if (!given) stop(null, 'Which file? Write: npm run restore -- <file>')

try {
  const restored = await restoreBackup(path.resolve(given), {
    onStep: (step) => console.info(STEPS[step]),
    stopping,
  })
  if (restored.status === 'in-use') {
    stop(
      null,
      'A server, Litestream or another program has the database open. Stop it and try again. Nothing was changed.',
    )
  }
  if (restored.status === 'refused') {
    for (const { code, detail } of restored.problems) console.error(doctor.backupProblems[code](detail))
    stop(null, 'Nothing was changed.')
  }
  const { kept } = restored
  if (kept) console.info(`What was here before lies in ${kept}`)
  if (restored.status === 'not-forgotten') {
    stop(
      restored.problem,
      'The backup is in place, but those who were forgotten after it was made are not forgotten again yet. Start the server, which does so before it answers anybody.',
    )
  }
  console.info('Restored. Start the server. Everybody signs in anew.')
  if (restored.forgotten > 0)
    console.info(`${restored.forgotten} people who were forgotten after the backup are forgotten again.`)
} catch (error) {
  stop(error, 'The database is as it was.')
}
