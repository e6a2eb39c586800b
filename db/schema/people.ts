import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { today } from '../../app/domain/dates.ts'
import { METHODS } from '../../app/domain/courses/methods.ts'
import { LOOK_PLACES, LOOK_SUBJECTS } from '../../app/domain/people/look.ts'
import { ORGANISATION_KINDS } from '../../app/domain/people/organisation-kinds.ts'
import { ROLES, SCOPE_KINDS } from '../../app/domain/people/roles.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'

/** A municipality or an NGO. */
export const organisations = sqliteTable(
  'organisations',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ORGANISATION_KINDS }).notNull().default('municipality'),
    sortKey: text('sort_key').notNull(),
    createdAt: createdAt(),
  },
  (table) => [check('organisations_kind', sql`${table.kind} in (${words(ORGANISATION_KINDS)})`)],
)

/** A part of an organisation: an administration, a department. Units form a tree. */
export const units = sqliteTable(
  'units',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    parentId: text('parent_id').references((): AnySQLiteColumn => units.id),
    // The ids from the root down to this one, parted by `/`: whoever manages a unit manages what lies below it.
    path: text('path').notNull(),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('units_organisation_idx').on(table.organisationId)],
)

/** A team whose practice is measured and whose members learn together. */
export const teams = sqliteTable(
  'teams',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    unitId: text('unit_id').references(() => units.id),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    // A closed team keeps its history and takes no new members.
    closedOn: civilDate('closed_on'),
    createdAt: createdAt(),
  },
  (table) => [
    index('teams_organisation_idx').on(table.organisationId),
    index('teams_unit_idx').on(table.unitId),
  ],
)

/** One row says: this team works by this method, since this day. */
export const teamMethods = sqliteTable(
  'team_methods',
  {
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    method: text('method', { enum: METHODS }).notNull(),
    fromDate: civilDate('from_date')
      .notNull()
      .$defaultFn(() => today()),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.method] }),
    check('team_methods_method', sql`${table.method} in (${words(METHODS)})`),
  ],
)

/**
 * Someone with an account. No password yet means: invited. `deactivatedAt` means: may not sign in.
 * `mergedInto`: it was a duplicate, and what it held is now that person's. `erasedAt`: nothing in it tells who
 * it was any more; the row stays, as what they did for others points to it.
 */
export const people = sqliteTable(
  'people',
  {
    id: id(),
    // Stored in lower case: people type their address in any case.
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    // SQLite knows no Danish order, so each name carries a key that sorts right.
    sortKey: text('sort_key').notNull(),
    passwordHash: text('password_hash'),
    onLeaveUntil: civilDate('on_leave_until'),
    // Written with the session's own moment, at most once a minute; it outlives the session.
    lastSeenAt: moment('last_seen_at'),
    deactivatedAt: moment('deactivated_at'),
    mergedInto: text('merged_into').references((): AnySQLiteColumn => people.id),
    erasedAt: moment('erased_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('people_merged_idx').on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
    index('people_deactivated_idx').on(table.id).where(sql`${table.deactivatedAt} is not null`),
  ],
)

/** One row says: this person belongs to this team from one day to another (null: still). */
export const memberships = sqliteTable(
  'memberships',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    fromDate: civilDate('from_date').notNull(),
    toDate: civilDate('to_date'),
  },
  (table) => [
    index('memberships_person_idx').on(table.personId, table.teamId, table.fromDate, table.toDate),
    index('memberships_team_idx').on(table.teamId, table.personId, table.fromDate, table.toDate),
    uniqueIndex('memberships_one_open').on(table.personId, table.teamId).where(sql`${table.toDate} is null`),
  ],
)

/** One row says: this person holds this role here, from one day to another (null: still). */
export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ROLES }).notNull(),
    scopeKind: text('scope_kind', { enum: SCOPE_KINDS }).notNull(),
    scopeId: text('scope_id'),
    fromDate: civilDate('from_date').notNull(),
    toDate: civilDate('to_date'),
  },
  (table) => [
    index('role_grants_person_idx').on(table.personId),
    check('role_grants_role', sql`${table.role} in (${words(ROLES)})`),
    check('role_grants_scope_kind', sql`${table.scopeKind} in (${words(SCOPE_KINDS)})`),
    check('role_grants_scope', sql`(${table.scopeKind} = 'centre') = (${table.scopeId} is null)`),
  ],
)

/**
 * One row says: this person looked at what another has done and must do, or at a team's, on this day. The one
 * who was looked at can see it. The first look of a day is kept; the others add nothing.
 */
export const looks = sqliteTable(
  'looks',
  {
    viewerId: text('viewer_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    subject: text('subject', { enum: LOOK_SUBJECTS }).notNull(),
    subjectId: text('subject_id').notNull(),
    place: text('place', { enum: LOOK_PLACES }).notNull(),
    day: civilDate('day').notNull(),
    lookedAt: moment('looked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.subjectId, table.viewerId, table.place, table.day] }),
    check('looks_subject', sql`${table.subject} in (${words(LOOK_SUBJECTS)})`),
    check('looks_place', sql`${table.place} in (${words(LOOK_PLACES)})`),
  ],
)
