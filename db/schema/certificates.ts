import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { civilDate, createdAt, id } from './columns.ts'
import { people } from './people.ts'

/**
 * A proof that a person completed a course: everything in it is frozen as it was that day.
 * `code` is the secret of the verify page; the proof is valid to the end of `expiresOn`.
 */
export const certificates = sqliteTable(
  'certificates',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id').notNull(),
    cycle: integer('cycle').notNull(),
    code: text('code').notNull().unique(),
    holderName: text('holder_name').notNull(),
    courseTitle: text('course_title').notNull(),
    courseVersion: text('course_version').notNull(),
    contentHash: text('content_hash').notNull(),
    goals: text('goals', { mode: 'json' }).$type<string[]>().notNull(),
    hours: integer('hours').notNull(),
    lessonCount: integer('lesson_count').notNull(),
    testCorrect: integer('test_correct').notNull(),
    testTotal: integer('test_total').notNull(),
    issuer: text('issuer').notNull(),
    issuedOn: civilDate('issued_on').notNull(),
    expiresOn: civilDate('expires_on').notNull(),
    // Proofs of demo people say DEMO on paper and on the verify page.
    demo: integer('demo', { mode: 'boolean' }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('certificates_once').on(table.personId, table.courseId, table.cycle),
    check('certificates_dates', sql`${table.expiresOn} > ${table.issuedOn}`),
  ],
)
