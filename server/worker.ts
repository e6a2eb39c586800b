import { loadLibrary, recordLibraryWith } from '#app/domain/courses/library.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import { listen, productionListener } from './listen.ts'
import { stopGracefully } from './stop-gracefully.ts'

/**
 * One of several processes that answer: the first one has made the database and the courses ready, and does the
 * jobs. It stops when that one says so.
 */
export async function work() {
  recordLibraryWith(registerContent)
  await loadLibrary()
  const server = await listen(await productionListener())
  stopGracefully(
    server,
    async () => {},
    () => {},
  )
  // Ctrl-C reaches every process of a terminal; twice told to stop, one would not finish.
  process.removeAllListeners('SIGINT')
  process.on('SIGINT', () => {})
}
