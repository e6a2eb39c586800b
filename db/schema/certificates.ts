import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { END_KINDS, REVOCATION_REASONS } from '../../app/domain/certificates/end.ts'
import type { Met } from '../../app/domain/certificates/met.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'
import { people } from './people.ts'

/**
 * A proof that a person completed a course: everything in it is frozen as it was that day.
 * `code` is the secret of the verify page; the proof is valid to the end of `expiresOn`. A renewal is
 * the next `cycle`; one that stands in the place of another, with the right name, the next `edition`.
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
    edition: integer('edition').notNull().default(1),
    code: text('code').notNull().unique(),
    // Empty from the day the holder is forgotten.
    holderName: text('holder_name').notNull(),
    holderForgottenOn: civilDate('holder_forgotten_on'),
    courseTitle: text('course_title').notNull(),
    courseVersion: text('course_version').notNull(),
    contentHash: text('content_hash').notNull(),
    goals: text('goals', { mode: 'json' }).$type<string[]>().notNull(),
    hours: integer('hours').notNull(),
    // What was asked for and met, in the course's order.
    met: text('met', { mode: 'json' }).$type<Met[]>().notNull().default([]),
    issuer: text('issuer').notNull(),
    issuedOn: civilDate('issued_on').notNull(),
    expiresOn: civilDate('expires_on').notNull(),
    // Proofs of demo people say DEMO on paper and on the verify page.
    demo: integer('demo', { mode: 'boolean' }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('certificates_once_an_edition').on(table.personId, table.courseId, table.cycle, table.edition),
    check('certificates_dates', sql`${table.expiresOn} > ${table.issuedOn}`),
    index('certificates_held_idx').on(table.personId, table.expiresOn, table.courseId, table.id),
    index('certificates_issued_idx').on(table.issuedOn, table.cycle, table.edition),
  ],
)

/**
 * A certificate as the world reads it: the facts that are settled when it is issued, and, once signed,
 * the very bytes. They are never signed again; what is read is what was signed.
 */
export const credentials = sqliteTable(
  'credentials',
  {
    certificateId: text('certificate_id')
      .primaryKey()
      .references(() => certificates.id),
    credentialId: text('credential_id').notNull().unique(), // urn:uuid:…
    subjectId: text('subject_id').notNull(), // random for each, so that two proofs of one person are not linked by it
    issuerDid: text('issuer_did').notNull(),
    origin: text('origin').notNull(), // the issuer's address of that day
    achievementId: text('achievement_id')
      .notNull()
      .references(() => achievements.id),
    statusList: integer('status_list').notNull(),
    statusIndex: integer('status_index').notNull(),
    proofAt: moment('proof_at').notNull(),
    // Both or neither; gone again when the holder is forgotten. The digests stay.
    json: text('json'),
    jwt: text('jwt'),
    jsonDigest: text('json_digest').unique(), // SHA-256, hexadecimal
    jwtDigest: text('jwt_digest').unique(),
  },
  (table) => [
    unique('credentials_status_once').on(table.issuerDid, table.statusList, table.statusIndex),
    check('credentials_signed', sql`(${table.json} is null) = (${table.jwt} is null)`),
    check('credentials_digests', sql`(${table.jsonDigest} is null) = (${table.jwtDigest} is null)`),
    index('credentials_unsigned_idx').on(table.certificateId).where(sql`${table.jsonDigest} is null`),
  ],
)

/** What was achieved, as published at its own address: one for each content of a course, never changed. */
export const achievements = sqliteTable('achievements', {
  id: text('id').primaryKey(), // the whole address
  path: text('path').notNull(), // and what follows the host in it
  document: text('document').notNull(), // JSON
  createdAt: createdAt(),
})

/** The end of a certificate before its time, with who, when and what kind of reason. `replacedBy`: by which. */
export const certificateEnds = sqliteTable(
  'certificate_ends',
  {
    certificateId: text('certificate_id')
      .primaryKey()
      .references(() => certificates.id),
    kind: text('kind', { enum: END_KINDS }).notNull(),
    reason: text('reason', { enum: REVOCATION_REASONS }),
    note: text('note'), // for the centre alone
    endedOn: civilDate('ended_on').notNull(),
    endedBy: text('ended_by').references(() => people.id),
    replacedBy: text('replaced_by')
      .unique()
      .references(() => certificates.id),
    createdAt: createdAt(),
  },
  (table) => [
    check('certificate_ends_kind', sql`${table.kind} in (${words(END_KINDS)})`),
    check('certificate_ends_reason', sql`(${table.kind} = 'revoked') = (${table.reason} is not null)`),
    check('certificate_ends_replaced', sql`(${table.kind} = 'replaced') = (${table.replacedBy} is not null)`),
  ],
)

/**
 * The public halves of the keys that certificates are signed with; the private ones lie as files in
 * DATA_DIR/keys and nowhere else. A row stays for ever, so that what was signed can always be verified.
 */
export const issuerKeys = sqliteTable(
  'issuer_keys',
  {
    id: text('id').primaryKey(), // in addresses: /keys/:id
    did: text('did').notNull(),
    origin: text('origin').notNull(),
    publicKeyMultibase: text('public_key_multibase').notNull().unique(), // Ed25519
    publicJwk: text('public_jwk').notNull(), // RSA, JSON
    createdAt: createdAt(),
  },
  (table) => [index('issuer_keys_did_idx').on(table.did)],
)

/** A status list as it was last signed, with how many bits were set in it then. */
export const statusLists = sqliteTable(
  'status_lists',
  {
    issuerDid: text('issuer_did').notNull(),
    list: integer('list').notNull(),
    ended: integer('ended').notNull(),
    document: text('document').notNull(),
    signedAt: moment('signed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuerDid, table.list] })],
)
