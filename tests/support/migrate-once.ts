import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Runs the real migrations once, and compiles the courses once, for every test file to begin with a copy of
 * what they made, as a server that has been started before does. Makes room for the programs that they run.
 */
export default async function begin() {
  const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-migrated-'))
  process.env.DATA_DIR = folder
  const { closeDatabase, db } = await import('#db/client.server.ts')
  const { migrateDatabase } = await import('#db/open.server.ts')
  const { loadLibrary } = await import('#app/domain/courses/library.server.ts')
  migrateDatabase(db)
  await loadLibrary()
  closeDatabase()
  process.env.MIGRATED_DATA = folder

  mkdirSync('.cache', { recursive: true })
  const programs = path.resolve(mkdtempSync('.cache/programs-'))
  process.env.PROGRAMS = programs
  return () => {
    for (const made of [folder, programs]) rmSync(made, { recursive: true, force: true })
  }
}
