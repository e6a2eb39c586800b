import { sql } from 'drizzle-orm'
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { DRIVERS } from '../../app/domain/fidelity/words.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'
import { reviews } from './fidelity.ts'
import { people } from './people.ts'

const reviewId = () =>
  text('review_id')
    .notNull()
    .references(() => reviews.id, { onDelete: 'cascade' })

/**
 * What a team will do about an item with a low score. Done is what its owner says; it is closed only
 * once the item has been scored again in a later review.
 */
export const actions = sqliteTable(
  'actions',
  {
    id: id(),
    reviewId: reviewId(),
    itemId: text('item_id').notNull(),
    what: text('what').notNull(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id),
    dueOn: civilDate('due_on').notNull(),
    driver: text('driver', { enum: DRIVERS }).notNull(),
    doneAt: moment('done_at'),
    savedAt: moment('saved_at').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('actions_review_idx').on(table.reviewId),
    index('actions_owner_idx').on(table.ownerId),
    check('actions_driver', sql`${table.driver} in (${words(DRIVERS)})`),
  ],
)

/** One row says: the team has chosen not to act on this item for now, and why. */
export const itemsSetAside = sqliteTable(
  'items_set_aside',
  {
    reviewId: reviewId(),
    itemId: text('item_id').notNull(),
    reason: text('reason').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.itemId] })],
)

/** One row says: the team's members are asked to take this lesson as part of this action. */
export const actionLessons = sqliteTable(
  'action_lessons',
  {
    actionId: text('action_id')
      .notNull()
      .references(() => actions.id, { onDelete: 'cascade' }),
    lessonId: text('lesson_id').notNull(),
    assignedAt: moment('assigned_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.lessonId] })],
)
