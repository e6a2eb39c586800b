import { sql } from 'drizzle-orm'
import { check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PastDocument } from '../../app/domain/courses/past-document.ts'
import type { Version } from '../../app/domain/courses/versions.ts'
import { moment } from './columns.ts'

/**
 * One row says: this text, with its questions and their keys, has been given to learners. Triggers
 * refuse to change or delete it, so that whatever was answered can be read as it was asked.
 */
export const contentVersions = sqliteTable(
  'content_versions',
  {
    contentHash: text('content_hash').primaryKey(),
    kind: text('kind').$type<PastDocument['kind']>().notNull(),
    documentId: text('document_id').notNull(),
    document: text('document', { mode: 'json' }).$type<PastDocument>().notNull(),
    firstSeen: moment('first_seen').notNull(),
  },
  (table) => [check('content_versions_kind', sql`${table.kind} in ('lesson', 'bank', 'summary')`)],
)

/**
 * One row says: this version of the course reached the learners at that moment. It is as immutable
 * as what it lists; `versions.json` is where it came from.
 */
export const courseVersions = sqliteTable(
  'course_versions',
  {
    courseId: text('course_id').notNull(),
    version: text('version').notNull(),
    contentHash: text('content_hash').notNull(),
    change: text('change').$type<Version['change']>().notNull(),
    redo: text('redo', { mode: 'json' }).$type<Version['redo']>().notNull(),
    lessons: text('lessons', { mode: 'json' }).$type<Version['lessons']>().notNull(),
    bank: text('bank').notNull(),
    registeredAt: moment('registered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.courseId, table.version] }),
    check('course_versions_change', sql`${table.change} in ('patch', 'minor', 'major')`),
  ],
)
