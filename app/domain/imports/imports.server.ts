import { and, count, desc, eq, inArray, isNotNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import { civilDate } from '#app/domain/dates.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { db, write } from '#db/client.server.ts'
import { importChanges, imports, people } from '#db/schema/index.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import type { ImportState } from './import.ts'
import type { PeopleFile } from './people-file.ts'

/**
 * Keeps a file that has been read, for somebody to look through. The same file handed in once more, as by a
 * second click, is the one that is there already.
 * @returns the import's id
 */
export function keepFile(startedBy: string, fileName: string, file: PeopleFile, now = new Date()): string {
  const content = JSON.stringify(file)
  return write((tx) => {
    const same = and(
      eq(imports.startedBy, startedBy),
      eq(imports.state, 'checked'),
      eq(imports.content, content),
    )
    const known = tx.select({ id: imports.id }).from(imports).where(same).get()
    if (known) return known.id
    const { right, wrong } = checkFile(file, civilDate(now))
    const counts = { rows: right.length, wrong: wrong.length }
    const { id } = tx
      .insert(imports)
      .values({ fileName, content, state: 'checked', total: right.length, counts, startedBy, createdAt: now })
      .returning({ id: imports.id })
      .get()
    if (file.rows.some(({ refused = [] }) => refused.some(({ problem }) => problem === 'cpr')))
      audit(tx, { actorId: startedBy, action: 'cpr-refused', subject: { kind: 'import', id } }, now)
    return id
  })
}

const head = {
  id: imports.id,
  fileName: imports.fileName,
  state: imports.state,
  total: imports.total,
  handled: imports.handled,
  counts: imports.counts,
  invites: imports.invites,
  startedBy: people.name,
  createdAt: imports.createdAt,
  finishedAt: imports.finishedAt,
}

const selectHeads = () => db.select(head).from(imports).innerJoin(people, eq(people.id, imports.startedBy))

export type ImportHead = NonNullable<ReturnType<typeof findImport>>

export function findImport(id: string) {
  return selectHeads().where(eq(imports.id, id)).get() ?? null
}

export const IMPORTS_A_PAGE = 50

export function importPages(): number {
  return Math.ceil((db.select({ count: count() }).from(imports).get()?.count ?? 0) / IMPORTS_A_PAGE)
}

/** The imports there have been, the newest first. */
export function importsOn(page: number) {
  return selectHeads()
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(IMPORTS_A_PAGE)
    .offset((page - 1) * IMPORTS_A_PAGE)
    .all()
}

/** The file of an import, checked as on the day it was handed in; null when it is not kept any more. */
export function checkedFileOf(id: string): (CheckedFile & { extra: string[] }) | null {
  const columns = { content: imports.content, createdAt: imports.createdAt }
  const unwritten = and(eq(imports.id, id), ne(imports.state, 'done')) // then only its wrong rows are kept
  const row = db.select(columns).from(imports).where(unwritten).get()
  if (!row?.content) return null
  const file: PeopleFile = JSON.parse(row.content) // as `keepFile` wrote it
  return { extra: file.extra, ...checkFile(file, civilDate(row.createdAt)) }
}

/** Whether the file of an import, or what was wrong in it, is kept still. */
export function hasFile(id: string): boolean {
  const kept = and(eq(imports.id, id), isNotNull(imports.content))
  return db.select({ id: imports.id }).from(imports).where(kept).get() !== undefined
}

/** Lets the server write what was looked through. False: it is under way, or over, already. */
export const startImport = (id: string, invites: boolean) =>
  move(id, ['checked'], { state: 'running', invites }, { told: 'begun' })

/** Ends the writing after the rows that are being written. */
export const stopImport = (id: string) => move(id, ['running'], { state: 'stopped', claimedAt: null })

/** Goes on where it was stopped, for as long as the file is kept. */
export const goOnWithImport = (id: string) =>
  move(id, ['stopped'], { state: 'running', counts: WITHOUT_FAILURE }, { also: isNotNull(imports.content) })

/** The problem that stopped it is over as soon as somebody goes on with it, or has it undone. */
const WITHOUT_FAILURE = sql`json_remove(${imports.counts}, '$."failed-running"', '$."failed-undoing"')`

/**
 * Something was in the way of writing or undoing an import: it stops where it was, and can go on from there. Its
 * counts say so until then.
 */
export function stopWithFailure(id: string, now: Date): void {
  const failed = sql`json_set(${imports.counts}, '$."failed-' || ${imports.state} || '"', 1)`
  move(id, ['running', 'undoing'], { state: 'stopped', claimedAt: null, finishedAt: now, counts: failed })
}

/** Lets the server undo what has been written. */
export function undoImport(id: string): boolean {
  const total = db.select({ count: count() }).from(importChanges).where(eq(importChanges.importId, id)).get()
  const set = {
    state: 'undoing',
    total: total?.count ?? 0,
    handled: 0,
    content: null,
    finishedAt: null,
    counts: WITHOUT_FAILURE,
  } as const
  return move(id, ['done', 'stopped'], set, { told: 'undone' })
}

/** Throws away a file of which nothing has been written. */
export function forgetImport(id: string): boolean {
  const unwritten = and(eq(imports.id, id), eq(imports.state, 'checked'))
  return write((tx) => tx.delete(imports).where(unwritten).run().changes > 0)
}

/**
 * Moves an import on from one of these states; false where it is in none of them, as after a second click.
 * @param told what the log of use says of it, where somebody has let it change people
 */
function move(
  id: string,
  from: ImportState[],
  set: SQLiteUpdateSetSource<typeof imports>,
  { also, told }: { also?: SQL; told?: string } = {},
): boolean {
  const isThere = and(eq(imports.id, id), inArray(imports.state, from), also)
  return write((tx) => {
    const isMoved = tx.update(imports).set(set).where(isThere).run().changes > 0
    const subject = { kind: 'import', id } as const
    if (isMoved && told) audit(tx, { actorId: actingPerson(), action: 'imported', subject, detail: told })
    return isMoved
  })
}

const A_DAY = 24 * 3_600_000

/**
 * Forgets the files that nobody has gone on with for a day, and the wrong rows of those that were written a day
 * ago; what has been written of them stays.
 * @returns how many
 */
export function forgetUnfinished(now = new Date()): number {
  const last = sql`coalesce(${imports.finishedAt}, ${imports.createdAt})`
  const isOld = and(isNotNull(imports.content), lte(last, now.getTime() - A_DAY))
  return write((tx) => {
    const checked = tx
      .delete(imports)
      .where(and(eq(imports.state, 'checked'), isOld))
      .run().changes
    const isOver = and(inArray(imports.state, ['stopped', 'done']), isOld)
    return checked + tx.update(imports).set({ content: null }).where(isOver).run().changes
  })
}
