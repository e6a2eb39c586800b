import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#db/client.server.ts'
import {
  answers,
  approvals,
  attendances,
  lessonCompletions,
  looks,
  remindersTold,
  renewalReadings,
  signUps,
  taskTicks,
  testAttempts,
} from '#db/schema/index.ts'

/** Two accounts of one person: the one that stays and the one that is closed. */
export type Pair = { keptId: string; goneId: string }

/** A row of one of the two, by its column: `a."completed_at"`. */
type Row = (column: SQLiteColumn) => SQL

/** A table in which a person has one row at most for each of something. */
type Rule = {
  person: SQLiteColumn
  /** Two rows are of the same thing when they agree in these. */
  same: SQLiteColumn[]
  /** What tells which of two stays: the one for which it comes first. */
  first: (row: Row) => SQL
  /** Which rows may not stand twice; all of them, when it is left out. */
  only?: (row: Row) => SQL
}

/** Of two that cannot both stand, the earliest stays, unless said otherwise. */
const RULES: Rule[] = [
  {
    person: lessonCompletions.personId,
    same: [lessonCompletions.lessonId],
    first: (row) => row(lessonCompletions.completedAt),
  },
  {
    person: renewalReadings.personId,
    same: [renewalReadings.lessonId, renewalReadings.cycle],
    first: (row) => row(renewalReadings.readAt),
  },
  {
    person: answers.personId,
    same: [answers.questionId, answers.key, answers.digest],
    first: (row) => row(answers.answeredAt),
  },
  // All that were handed in stand: the best counts. Of two that are open, the newer is gone on with.
  {
    person: testAttempts.personId,
    same: [testAttempts.courseId],
    first: (row) => sql`-${row(testAttempts.startedAt)}`,
    only: (row) => sql`${row(testAttempts.handedInAt)} is null`,
  },
  {
    person: taskTicks.personId,
    same: [taskTicks.tasksId, taskTicks.digest],
    first: (row) => row(taskTicks.doneAt),
  },
  {
    person: approvals.personId,
    same: [approvals.courseId, approvals.kind, approvals.cycle],
    first: (row) => row(approvals.saidAt),
    only: (row) => sql`${row(approvals.decidedAt)} is null`,
  },
  // One that belongs to an event of the calendar before one that was recorded by hand.
  {
    person: attendances.personId,
    same: [attendances.courseId, attendances.kind, attendances.day],
    first: (row) => sql`${row(attendances.eventDayId)} is null, ${row(attendances.createdAt)}`,
  },
  // The better place: a seat, then a place among those who wait.
  {
    person: signUps.personId,
    same: [signUps.eventId],
    first: (row) =>
      sql`${row(signUps.place)} <> 'seat', ${row(signUps.place)} <> 'waiting', ${row(signUps.placedAt)}`,
  },
  {
    person: remindersTold.personId,
    same: [remindersTold.key],
    first: (row) => row(remindersTold.toldOn),
  },
  {
    person: looks.viewerId,
    same: [looks.subject, looks.subjectId, looks.place, looks.day],
    first: (row) => row(looks.lookedAt),
  },
  {
    person: looks.subjectId,
    same: [looks.viewerId, looks.place, looks.day],
    first: (row) => row(looks.lookedAt),
  },
]

/** Wherever both have a row of the same thing, one of the two goes; then the rest becomes the kept account's. */
export function settleRows(tx: Tx, pair: Pair): void {
  for (const rule of RULES) {
    const table = sql.identifier(getTableName(rule.person.table))
    tx.run(sql`delete from ${table} where rowid in (${losersOf(rule, pair)})`)
    moveRows(tx, rule.person, pair)
  }
}

function losersOf({ person, same, first, only }: Rule, { keptId, goneId }: Pair): SQL {
  const table = sql.identifier(getTableName(person.table))
  const [ofA, ofB] = [rowOf('a'), rowOf('b')]
  const agree = same.map((column) => sql`${ofA(column)} = ${ofB(column)}`)
  const both = only ? [only(ofA), only(ofB)] : []
  const conditions = [sql`${ofA(person)} = ${keptId}`, sql`${ofB(person)} = ${goneId}`, ...agree, ...both]
  return sql`select case when (${first(ofA)}) <= (${first(ofB)}) then b.rowid else a.rowid end
    from ${table} a join ${table} b on ${sql.join(conditions, sql` and `)}`
}

const rowOf =
  (alias: 'a' | 'b'): Row =>
  (column) =>
    sql`${sql.identifier(alias)}.${sql.identifier(column.name)}`

/** Makes the rows of one column the kept account's. */
export function moveRows(tx: Tx, column: SQLiteColumn, { keptId, goneId }: Pair): void {
  const table = sql.identifier(getTableName(column.table))
  const name = sql.identifier(column.name)
  tx.run(sql`update ${table} set ${name} = ${keptId} where ${name} = ${goneId}`)
}
