import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { write } from '#db/client.server.ts'
import { importChanges, imports, looks } from '#db/schema/index.ts'
import { deleteThings, setFacts } from './apply-changes.server.ts'
import { changesOf, keptAmong } from './kept.server.ts'
import { listed } from './listed.server.ts'

/** Changes undone at once. */
const CHUNK = 500

/**
 * Undoes the next changes of an import, the last first. What must stay keeps its note, by which the page names it.
 * @returns false when nothing is left to undo
 */
export function undoChunk(id: string, now: Date): boolean {
  return write((tx) => {
    const isUndoing = and(eq(imports.id, id), eq(imports.state, 'undoing'))
    const columns = { total: imports.total, handled: imports.handled }
    const known = tx.select(columns).from(imports).where(isUndoing).get()
    if (!known) return false
    const { total, handled } = known

    const ofImport = eq(importChanges.importId, id)
    const noted = tx.select({ count: count() }).from(importChanges).where(ofImport).get()?.count ?? 0
    // The notes of what was kept so far stand above those that are still to be gone through.
    const changes = changesOf(id)
      .limit(CHUNK)
      .offset(noted - (total - handled))
      .all()
    const kept = keptAmong(changes)
    const undone = changes.filter(({ note }) => !kept.has(note))

    const made = undone.filter(({ before }) => before === null)
    deleteThings(tx, made) // first, so that a membership can last again where the next one had begun
    for (const { thing, id, before } of undone) if (before !== null) setFacts(tx, thing, id, before)
    // Who looked at somebody who is not there any more is nobody's to see.
    tx.delete(looks)
      .where(inArray(looks.subjectId, listed(made.map(({ id }) => id))))
      .run()
    const notes = JSON.stringify(undone.map(({ note }) => note))
    tx.delete(importChanges).where(sql`${importChanges.id} in (select value from json_each(${notes}))`).run()

    const isUndone = handled + changes.length >= total
    const end = { state: 'undone', claimedAt: null, finishedAt: now } as const
    tx.update(imports)
      .set({ handled: handled + changes.length, ...(isUndone ? end : { claimedAt: now }) })
      .where(isUndoing)
      .run()
    return !isUndone
  })
}
