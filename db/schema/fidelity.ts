import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Instrument } from '../../app/domain/fidelity/instruments/instrument.ts'
import type { OwnText } from '../../app/domain/fidelity/report/report-text.ts'
import type { FidelityReport } from '../../app/domain/fidelity/report/report.ts'
import { EVENTS, MODES, SEATS } from '../../app/domain/fidelity/words.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'
import { people, teams } from './people.ts'

/**
 * An instrument as it was when a review was first made with it, everything it includes filled in.
 * Triggers refuse to change or delete it: what a score means must not move under it.
 */
export const usedInstruments = sqliteTable(
  'used_instruments',
  {
    instrumentId: text('instrument_id').notNull(),
    version: text('version').notNull(),
    instrument: text('instrument', { mode: 'json' }).$type<Instrument>().notNull(),
    firstUsed: moment('first_used').notNull(),
  },
  (table) => [primaryKey({ columns: [table.instrumentId, table.version] })],
)

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
    // The day of the visit, or the day the desk review or self-assessment is set for.
    reviewOn: civilDate('review_on').notNull(),
    // How many forløb the team had to draw from, what was drawn with which seed, and how many were looked
    // at. Numbers in the team's own list, never who.
    caseTotal: integer('case_total').notNull(),
    sampleSeed: integer('sample_seed').notNull(),
    sample: text('sample', { mode: 'json' }).$type<number[]>().notNull(),
    caseCount: integer('case_count').notNull(),
    // When each step was taken. Null: not yet.
    preparedAt: moment('prepared_at'),
    concludedAt: moment('concluded_at'),
    checkedAt: moment('checked_at'),
    approvedAt: moment('approved_at'),
    settledAt: moment('settled_at'),
    nextReviewOn: civilDate('next_review_on'),
    cancelledAt: moment('cancelled_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('reviews_team_idx').on(table.teamId, table.instrumentId),
    index('reviews_open_idx')
      .on(table.teamId)
      .where(sql`${table.approvedAt} is null and ${table.cancelledAt} is null`),
    check('reviews_mode', sql`${table.mode} in (${words(MODES)})`),
    check('reviews_period', sql`${table.periodFrom} <= ${table.periodTo}`),
    check('reviews_cases', sql`${table.caseCount} >= 0 and ${table.caseTotal} >= 1`),
    check('reviews_next', sql`(${table.settledAt} is null) = (${table.nextReviewOn} is null)`),
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
    // The fingerprint of the report as they approved it: another report is not approved by it.
    approvedReport: text('approved_report'),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.seat] }),
    index('review_raters_person_idx').on(table.personId),
    check('review_raters_seat', sql`${table.seat} in ('A', 'B')`),
  ],
)

/**
 * What happened to a review, and why where a reason is asked for. Triggers refuse to change or delete
 * a row.
 */
export const reviewEvents = sqliteTable(
  'review_events',
  {
    id: id(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    event: text('event', { enum: EVENTS }).notNull(),
    reason: text('reason').notNull(),
    happenedAt: moment('happened_at').notNull(),
  },
  (table) => [
    index('review_events_review_idx').on(table.reviewId),
    check('review_events_event', sql`${table.event} in (${words(EVENTS)})`),
  ],
)

/** One answer in a review's fact sheet, as the team gave it. A number is stored with a full stop. */
export const reviewFacts = sqliteTable(
  'review_facts',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    factId: text('fact_id').notNull(),
    value: text('value').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.factId] })],
)

const scoreColumns = () => ({
  itemId: text('item_id').notNull(),
  // Null means "not relevant", and then there is a reason.
  score: integer('score'),
  notRelevantReason: text('not_relevant_reason'),
  note: text('note').notNull(),
  // How many forløb the score rests on; null where it rests on none, as with a staffing figure.
  cases: integer('cases'),
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
    check('ratings_score', sql`${table.score} between 0 and 10`),
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
    check('consensus_scores_score', sql`${table.score} between 0 and 10`),
    check(
      'consensus_scores_not_relevant',
      sql`(${table.score} is null) = (${table.notRelevantReason} is not null)`,
    ),
  ],
)

/** The words of a review's report; `frozen` holds the whole report from the day it was approved. */
export const reviewReports = sqliteTable('review_reports', {
  reviewId: text('review_id')
    .primaryKey()
    .references(() => reviews.id, { onDelete: 'cascade' }),
  text: text('text', { mode: 'json' }).$type<OwnText>().notNull(),
  frozen: text('frozen', { mode: 'json' }).$type<FidelityReport>(),
  savedAt: moment('saved_at').notNull(),
})

/** What a team says is wrong in the facts of a draft report, and what the assessors did about it. */
export const factCorrections = sqliteTable(
  'fact_corrections',
  {
    id: id(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    // The id of an item or of a fact of the fact sheet.
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
    writtenAt: moment('written_at').notNull(),
    answer: text('answer'),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    index('fact_corrections_review_idx').on(table.reviewId),
    check('fact_corrections_answer', sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
  ],
)

/**
 * A correction of an approved score: a record of its own, with its reason. What was approved stays as
 * it was. Triggers refuse to change or delete a row.
 */
export const errata = sqliteTable(
  'errata',
  {
    id: id(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    itemId: text('item_id').notNull(),
    score: integer('score'),
    notRelevantReason: text('not_relevant_reason'),
    reason: text('reason').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [
    index('errata_review_idx').on(table.reviewId),
    check('errata_score', sql`${table.score} between 0 and 10`),
    check('errata_not_relevant', sql`(${table.score} is null) = (${table.notRelevantReason} is not null)`),
  ],
)
