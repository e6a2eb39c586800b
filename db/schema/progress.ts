import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Response } from '../../app/domain/courses/questions/response.ts'
import type { DrawnQuestion } from '../../app/domain/progress/test-draw.ts'
import { civilDate, createdAt, id, moment } from './columns.ts'
import { people } from './people.ts'

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/**
 * One row says: this person is taking this course, perhaps asked by somebody to do so by a certain day, perhaps
 * excused. What a rule asks for has no row: it is worked out each time (docs/decisions/056).
 * Courses, lessons and questions live as files in courses/, so their ids are words and not foreign keys.
 */
export const enrolments = sqliteTable(
  'enrolments',
  {
    personId: personId(),
    courseId: text('course_id').notNull(),
    // The version whose news the person knows: the one they began in, and then the last they were told of.
    seenVersion: text('seen_version'),
    // By hand: who asked, when, why and by when it is due; `graceDays` after that it is late and not yet overdue.
    askedBy: text('asked_by').references(() => people.id),
    askedOn: civilDate('asked_on'),
    reason: text('reason'),
    dueOn: civilDate('due_on'),
    graceDays: integer('grace_days').notNull().default(0),
    waivedBy: text('waived_by').references(() => people.id),
    waivedReason: text('waived_reason'),
    waivedUntil: civilDate('waived_until'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.courseId] }),
    index('enrolments_by_hand_idx')
      .on(table.personId)
      .where(sql`${table.askedBy} is not null or ${table.waivedReason} is not null`),
  ],
)

/** One row says: this person has marked this lesson as read. No row, not read. */
export const lessonCompletions = sqliteTable(
  'lesson_completions',
  {
    personId: personId(),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    contentHash: text('content_hash').notNull(),
    completedAt: moment('completed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.lessonId] })],
)

/**
 * One answer to a question in a lesson. `chosen` holds places in the source, or words, as JSON;
 * `key` is the form's idempotency key and `digest` its content, so that a resend is told from a new answer.
 */
export const answers = sqliteTable(
  'answers',
  {
    id: id(),
    personId: personId(),
    questionId: text('question_id').notNull(),
    key: text('key').notNull(),
    digest: text('digest').notNull(),
    chosen: text('chosen', { mode: 'json' }).$type<Response>().notNull(),
    correct: integer('correct', { mode: 'boolean' }).notNull(),
    contentHash: text('content_hash').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [unique('answers_once').on(table.personId, table.questionId, table.key, table.digest)],
)

/**
 * How many first answers to a question there were that are kept no longer: what the statistics need of them,
 * without whose they were.
 */
export const answerCounts = sqliteTable(
  'answer_counts',
  {
    questionId: text('question_id').notNull(),
    contentHash: text('content_hash').notNull(),
    chosen: text('chosen').notNull(), // JSON, as in `answers`
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.contentHash, table.chosen] })],
)

/** What a person has written for themselves alone. An emptied reflection has no row. */
export const reflections = sqliteTable(
  'reflections',
  {
    personId: personId(),
    reflectionId: text('reflection_id').notNull(),
    text: text('text').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.reflectionId] })],
)

/** One go at a course's final test: what was drawn is frozen here, and so is the result when handed in. */
export const testAttempts = sqliteTable(
  'test_attempts',
  {
    id: id(),
    personId: personId(),
    courseId: text('course_id').notNull(),
    contentHash: text('content_hash').notNull(),
    drawn: text('drawn', { mode: 'json' }).$type<DrawnQuestion[]>().notNull(),
    // The pass mark of the day it was drawn, in thousandths: whole numbers compare exactly.
    passMark: integer('pass_mark_permille').notNull(),
    correctCount: integer('correct_count'),
    startedAt: moment('started_at').notNull(),
    handedInAt: moment('handed_in_at'),
  },
  (table) => [
    uniqueIndex('test_attempts_one_open')
      .on(table.personId, table.courseId)
      .where(sql`${table.handedInAt} is null`),
    index('test_attempts_person_idx').on(table.personId, table.courseId),
    check('test_attempts_result', sql`(${table.handedInAt} is null) = (${table.correctCount} is null)`),
  ],
)

/** The answer given so far to one drawn question; given again, it replaces the former until handed in. */
export const testAnswers = sqliteTable(
  'test_answers',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => testAttempts.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    chosen: text('chosen', { mode: 'json' }).$type<number[]>().notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
)
