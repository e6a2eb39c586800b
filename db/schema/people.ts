import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES, SCOPE_KINDS } from '../../app/domain/people/roles.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'

/** A municipality or an NGO. */
export const organisations = sqliteTable('organisations', {
  id: id(),
  name: text('name').notNull(),
  sortKey: text('sort_key').notNull(),
  createdAt: createdAt(),
})

/** A team whose practice is measured and whose members learn together. */
export const teams = sqliteTable(
  'teams',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('teams_organisation_idx').on(table.organisationId)],
)

/** Someone with an account. No password yet means: invited. `deactivatedAt` means: may not sign in. */
export const people = sqliteTable('people', {
  id: id(),
  // Stored in lower case: people type their address in any case.
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  // SQLite knows no Danish order, so each name carries a key that sorts right.
  sortKey: text('sort_key').notNull(),
  passwordHash: text('password_hash'),
  onLeaveUntil: civilDate('on_leave_until'),
  deactivatedAt: moment('deactivated_at'),
  createdAt: createdAt(),
})

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
    index('memberships_person_idx').on(table.personId),
    index('memberships_team_idx').on(table.teamId),
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
