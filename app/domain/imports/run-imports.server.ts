import { setImmediate as pause } from 'node:timers/promises'
import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import { db, write } from '#db/client.server.ts'
import { imports } from '#db/schema/index.ts'
import { checkedFileOf, stopWithFailure } from './imports.server.ts'
import { undoChunk } from './undo-chunk.server.ts'
import { writeChunk } from './write-chunk.server.ts'

/** Milliseconds after which a claim has gone cold: its server was killed. Each chunk claims anew. */
const COLD = 60_000

/**
 * Writes, or undoes, the imports that somebody has let go ahead, one after the other. Between two chunks what
 * waits to be answered is answered. What is cut off goes on later where it was.
 */
export async function runImports(stopping: AbortSignal, clock = () => new Date()): Promise<void> {
  for (let job = claimNext(clock()); job; job = stopping.aborted ? null : claimNext(clock())) {
    try {
      const next = chunksOf(job, clock)
      while (next()) {
        await pause()
        if (stopping.aborted) return letGo(job.id)
      }
    } catch (error) {
      stopWithFailure(job.id, clock()) // else it would stand in the way of the others for ever
      throw error // for the log; the others get their turn the next time
    }
  }
}

type Job = { id: string; state: 'running' | 'undoing' }

function chunksOf({ id, state }: Job, clock: () => Date): () => boolean {
  if (state === 'undoing') return () => undoChunk(id, clock())
  const file = checkedFileOf(id)
  if (!file) throw new Error(`Import ${id}: its file is gone`)
  return () => writeChunk(id, file, clock())
}

/** Two processes never both take the same one; and what they write cannot be written twice in any case. */
function claimNext(now: Date): Job | null {
  const isFree = or(isNull(imports.claimedAt), lte(imports.claimedAt, new Date(now.getTime() - COLD)))
  const waits = and(inArray(imports.state, ['running', 'undoing']), isFree)
  const find = () =>
    db
      .select({ id: imports.id, state: imports.state })
      .from(imports)
      .where(waits)
      .orderBy(asc(imports.createdAt))
      .get()
  if (!find()) return null // asked every few seconds, and nearly always so
  return write((tx) => {
    const found = find()
    if (!found) return null
    tx.update(imports).set({ claimedAt: now }).where(eq(imports.id, found.id)).run()
    return { id: found.id, state: found.state === 'undoing' ? 'undoing' : 'running' }
  })
}

function letGo(id: string) {
  write((tx) => tx.update(imports).set({ claimedAt: null }).where(eq(imports.id, id)).run())
}
