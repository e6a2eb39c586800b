import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { MODES, SEATS } from '../../app/domain/fidelity/words.ts'
import { civilDate, createdAt, id, moment } from './columns.ts'
import { people, teams } from './people.ts'

/** A measuring of one team's practice with one version of one instrument. Never of a person. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: id(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    plannedBy: text('planned_by')
      .notNull()
      .references(() => people.id),
    instrumentId: text('instrument_id').notNull(),
    instrumentVersion: text('instrument_version').notNull(),
    mode: text('mode', { enum: MODES }).notNull(),
    periodFrom: civilDate('period_from').notNull(),
    periodTo: civilDate('period_to').notNull(),
    // How many forløb lie behind the scores; a number, never who.
    caseCount: integer('case_count').notNull(),
    approvedAt: moment('approved_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('reviews_team_idx').on(table.teamId, table.instrumentId),
    check('reviews_mode', sql`${table.mode} in ('self', 'desk', 'visit')`),
    check('reviews_period', sql`${table.periodFrom} <= ${table.periodTo}`),
    check('reviews_cases', sql`${table.caseCount} >= 1`),
  ],
)

/** One row says: this person rates this review, from this seat. Locked: own ratings stand. Approved: agrees to the result. */
export const reviewRaters = sqliteTable(
  'review_raters',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    seat: text('seat', { enum: SEATS }).notNull(),
    lockedAt: moment('locked_at'),
    approvedAt: moment('approved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.seat] }),
    index('review_raters_person_idx').on(table.personId),
    check('review_raters_seat', sql`${table.seat} in ('A', 'B')`),
  ],
)

const scoreColumns = () => ({
  itemId: text('item_id').notNull(),
  // Null means "not relevant", and then there is a reason.
  score: integer('score'),
  notRelevantReason: text('not_relevant_reason'),
  note: text('note').notNull(),
  savedAt: moment('saved_at').notNull(),
})

/** What one rater gave one item. No row: not rated yet. */
export const ratings = sqliteTable(
  'ratings',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    seat: text('seat', { enum: SEATS }).notNull(),
    ...scoreColumns(),
    evidence: text('evidence', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.seat, table.itemId] }),
    check('ratings_score', sql`${table.score} between 1 and 5`),
    check('ratings_not_relevant', sql`(${table.score} is null) = (${table.notRelevantReason} is not null)`),
  ],
)

/** What the raters agreed on for one item: the only result there is. */
export const consensusScores = sqliteTable(
  'consensus_scores',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    ...scoreColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.itemId] }),
    check('consensus_scores_score', sql`${table.score} between 1 and 5`),
    check(
      'consensus_scores_not_relevant',
      sql`(${table.score} is null) = (${table.notRelevantReason} is not null)`,
    ),
  ],
)
