import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * What a database file holds. `damage`: in SQLite's words, empty for a whole one; `orphans`: rows that point
 * nowhere; `migrations`: the numbers of those it has been through; `rows`: how many in each table.
 */
export type Looked = { damage: string[]; orphans: number; migrations: number[]; rows: Record<string, number> }

// Found from the project's root, as the app's build lies elsewhere than its sources.
const WORKER = path.resolve('app/domain/running/look-through.mjs')

/**
 * Looks through a database file while requests are answered.
 * @param thorough also reads the indexes against their tables, and counts the rows
 * @throws Error when it cannot be read at all
 */
export async function lookThrough(
  file: string,
  { thorough, stopping }: { thorough: boolean; stopping?: AbortSignal },
): Promise<Looked> {
  const thread = new Worker(WORKER, { workerData: { file, thorough } })
  try {
    const [answer] = (await once(thread, 'message', { signal: stopping })) as [Looked | Error] // our own worker's
    if (answer instanceof Error) throw answer
    return answer
  } finally {
    await thread.terminate()
  }
}
