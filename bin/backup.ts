import path from 'node:path'
import { makeBackup } from '#app/domain/running/backups.server.ts'
import { showShare, stop, stopOnInterrupt } from './progress.ts'

const [folder] = process.argv.slice(2)
const stopping = stopOnInterrupt()

try {
  console.info('Copying the database. It can be used meanwhile.')
  const { file, manifest } = await makeBackup({
    ...(folder && { folder: path.resolve(folder) }),
    onProgress: showShare,
    stopping,
  })
  const { auditAlone } = await import('#app/domain/privacy/audit.server.ts') // opens the database, which is there
  auditAlone({ actorId: null, action: 'backup-made', detail: 'by-hand' })
  console.info(`${file}\n  ${manifest.bytes} bytes, SHA-256 ${manifest.sha256}; looked through and whole`)
  console.info('Not in it: DATA_DIR/keys, DATA_DIR/ledger and the courses. Copy them too, the keys apart.')
} catch (error) {
  stop(error, 'No backup was made.')
}
