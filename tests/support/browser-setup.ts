import { rmSync } from 'node:fs'
import { startServer } from './server.ts'

/**
 * Starts the real server once on an empty data folder, with its migrations, compiled lessons and demo
 * people, and lets every browser test begin with a copy of what it made.
 */
export default async function begin() {
  const server = await startServer()
  await server.stop()
  process.env.STARTED_DATA = server.dataDir
  return () => rmSync(server.dataDir, { recursive: true, force: true })
}
