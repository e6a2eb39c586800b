import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { id, moment } from './columns.ts'
import { people } from './people.ts'

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/**
 * One step of a person's way through a story: where they stood, and what they chose there. A row
 * without a choice says that they stood at an ending and began anew; the next run is another way.
 * `position` counts the steps of a run from 0, so that the same step is never taken twice.
 */
export const caseChoices = sqliteTable(
  'case_choices',
  {
    id: id(),
    personId: personId(),
    caseId: text('case_id').notNull(),
    run: integer('run').notNull(),
    position: integer('position').notNull(),
    stepId: text('step_id').notNull(),
    choice: integer('choice'), // its place in the source
    contentHash: text('content_hash').notNull(),
    chosenAt: moment('chosen_at').notNull(),
  },
  (table) => [unique('case_choices_once').on(table.personId, table.caseId, table.run, table.position)],
)

/**
 * One row says: this person has done this thing of a list of tasks. No row, not done. The thing is told
 * by the `digest` of its words, and, when it is put in other words, by the place it had.
 */
export const taskTicks = sqliteTable(
  'task_ticks',
  {
    personId: personId(),
    tasksId: text('tasks_id').notNull(),
    digest: text('digest').notNull(),
    place: integer('place').notNull(),
    doneAt: moment('done_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.tasksId, table.digest] })],
)
