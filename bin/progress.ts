/** Ctrl-C asks the work to stop where it harms nothing; a second one does not ask. */
export function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort(new Error('Stopped')))
  return controller.signal
}

/** Ends with why, in one line, and what has become of things. */
export function stop(error: unknown, outcome: string): never {
  if (error) console.error(error instanceof Error ? error.message : error)
  console.error(outcome)
  process.exit(1)
}

let told = 0

/** Tells each tenth of a work once. @param share from 0 to 1 */
export function showShare(share: number): void {
  const tenth = Math.floor(share * 10)
  if (tenth <= told) return
  told = tenth
  console.info(`  ${tenth * 10} %`)
}
