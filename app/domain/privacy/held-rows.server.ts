import { setImmediate as pause } from 'node:timers/promises'
import {
  and,
  count,
  eq,
  getTableColumns,
  getTableName,
  gt,
  inArray,
  is,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { lookedAt } from '#app/domain/people/looks.server.ts'
import { db } from '#db/client.server.ts'
import * as schema from '#db/schema/index.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import type { Category, PersonTie } from './keeping.ts'
import { asTold, withheld } from './own-data.ts'

const { auditLog, certificateEnds, certificates, credentials, importChanges, people } = schema
const { ratings, reviewRaters, testAnswers, testAttempts } = schema

/** Every table, by the name it has in the database. */
const TABLES = new Map<string, SQLiteTable>(
  Object.values(schema)
    .filter((one) => is(one, SQLiteTable))
    .map((table) => [getTableName(table), table]),
)

const ownCertificates = (personId: string) =>
  db.select({ id: certificates.id }).from(certificates).where(eq(certificates.personId, personId))

/** Whose a row is, where it hangs on another's row, or its own column may hold other ids than a person's. */
const TIED_OTHERWISE: Record<string, (personId: string) => SQL | undefined> = {
  people: (personId) => or(eq(people.id, personId), eq(people.mergedInto, personId)),
  import_changes: (personId) => and(eq(importChanges.thing, 'person'), eq(importChanges.thingId, personId)),
  looks: lookedAt,
  audit_log: (personId) => and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, personId)),
  test_answers: (personId) =>
    inArray(
      testAnswers.attemptId,
      db.select({ id: testAttempts.id }).from(testAttempts).where(eq(testAttempts.personId, personId)),
    ),
  credentials: (personId) => inArray(credentials.certificateId, ownCertificates(personId)),
  certificate_ends: (personId) => inArray(certificateEnds.certificateId, ownCertificates(personId)),
  ratings: (personId) =>
    sql`(${ratings.reviewId}, ${ratings.seat}) in
      (select review_id, seat from review_raters where ${reviewRaters.personId} = ${personId})`,
}

/** The columns that say whose a row is. */
const personColumns = (name: string) => keptColumns().filter(({ table, person }) => table === name && person)

const columnsByName = (table: SQLiteTable): Record<string, SQLiteColumn> =>
  Object.fromEntries(Object.values(getTableColumns(table)).map((column) => [column.name, column]))

/** Which rows of a table are about a person, or tell what they did. */
function rowsOf(
  name: string,
  tie: PersonTie,
  personId: string,
): { table: SQLiteTable; own: SQL | undefined } {
  const table = TABLES.get(name)
  if (!table) throw new Error(`There is no table ${name}`)
  const otherwise = tie === 'subject' ? TIED_OTHERWISE[name] : undefined
  if (otherwise) return { table, own: otherwise(personId) }

  const tied = personColumns(name)
  const about = tied.filter(({ person }) => person === tie)
  const columns = columnsByName(table)
  // A seat, or a task in a team's plan, is about whoever holds it, though they stand there as the one who acts.
  const own = (about.length > 0 ? about : tied).map(({ column }) => sql`${columns[column]} = ${personId}`)
  if (own.length === 0) throw new Error(`No column of ${name} says whose a row is`)
  return { table, own: or(...own) }
}

/** How many rows of a table are about a person. */
export function countHeld(name: string, personId: string): number {
  const { table, own } = rowsOf(name, 'subject', personId)
  return db.select({ count: count() }).from(table).where(own).get()?.count ?? 0
}

/** A row as it is told, by the names of its columns. */
export type HeldRow = Record<string, unknown>

const ROWS_AT_ONCE = 500

/**
 * A person's rows of one table as they are told of them, and which columns are kept back. Between portions others
 * are answered.
 * @param places the names of teams, units and organisations by id
 */
export async function readHeld(
  name: string,
  tie: PersonTie,
  personId: string,
  places: ReadonlyMap<unknown, string>,
) {
  const { table, own } = rowsOf(name, tie, personId)
  const alone = personColumns(name).length === 1 && !TIED_OTHERWISE[name]
  const columns = keptColumns()
    .filter((column) => column.table === name)
    .map((column) => ({ ...column, why: withheld(column, tie, alone) }))
  const told = columns.filter(({ why }) => why === null)
  const back = columns.flatMap(({ column, why }) => (why ? [{ column, why }] : []))

  const rows: HeldRow[] = []
  for await (const row of inPortions(table, own)) {
    const cells = told.map(({ column, category }) => [
      column,
      asTold(row[column], categoryIn(row, name, column, category), { personId, places }),
    ])
    rows.push(Object.fromEntries(cells))
  }
  return { rows, withheld: back }
}

/** Where an id can be that of something else than a person: the column that says of what. */
const SAYS_OF_WHAT: Record<string, string> = {
  'audit_log.subject_id': 'subject_kind',
  'looks.subject_id': 'subject',
}

/** What one row's column holds: the id of a team or a course is nobody's. */
function categoryIn(row: HeldRow, table: string, column: string, category: Category): Category {
  const kind = SAYS_OF_WHAT[`${table}.${column}`]
  return kind && row[kind] !== 'person' ? 'belonging' : category
}

async function* inPortions(table: SQLiteTable, own: SQL | undefined) {
  const rowid = sql<number>`${table}.rowid`
  for (let after = 0, more = true; more; ) {
    const portion = db
      .select({ rowid, row: columnsByName(table) })
      .from(table)
      .where(and(own, gt(rowid, after)))
      .orderBy(rowid)
      .limit(ROWS_AT_ONCE)
      .all()
    for (const { row } of portion) yield row
    after = portion.at(-1)?.rowid ?? after
    more = portion.length === ROWS_AT_ONCE
    await pause()
  }
}

/** The names of teams, units and organisations, by id. */
export function placeNames(): ReadonlyMap<unknown, string> {
  const named = [schema.teams, schema.units, schema.organisations].flatMap((table) =>
    db.select({ id: table.id, name: table.name }).from(table).all(),
  )
  return new Map(named.map(({ id, name }) => [id, name]))
}
