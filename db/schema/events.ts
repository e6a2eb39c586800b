import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { EVENT_KINDS, SIGN_UP_PLACES } from '../../app/domain/events/event.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'
import { organisations, people } from './people.ts'

/** What people meet for, once or on several days, with so many seats. `organisationId` null: for everyone. */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    kind: text('kind', { enum: EVENT_KINDS }).notNull(),
    courseId: text('course_id').notNull(),
    organisationId: text('organisation_id').references(() => organisations.id),
    place: text('place').notNull(),
    note: text('note').notNull().default(''),
    seats: integer('seats').notNull(),
    signUpUntil: civilDate('sign_up_until').notNull(),
    // Rises with every change: calendars follow it, and a form from before a change is told.
    revision: integer('revision').notNull().default(0),
    cancelledAt: moment('cancelled_at'),
    cancelReason: text('cancel_reason'),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [
    check('events_kind', sql`${table.kind} in (${words(EVENT_KINDS)})`),
    check('events_cancelled', sql`(${table.cancelledAt} is null) = (${table.cancelReason} is null)`),
    check('events_seats', sql`${table.seats} >= 1`),
  ],
)

/** One day of an event, from one moment to another. */
export const eventDays = sqliteTable(
  'event_days',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (table) => [
    index('event_days_event_idx').on(table.eventId, table.startsAt),
    check('event_days_order', sql`${table.endsAt} > ${table.startsAt}`),
  ],
)

/**
 * One row says: this person has signed up for this event, and where they stand. Those who wait stand in the
 * order of `placedAt`, the moment they began to wait; who cancels and signs up again stands last.
 */
export const signUps = sqliteTable(
  'sign_ups',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    place: text('place', { enum: SIGN_UP_PLACES }).notNull(),
    placedAt: moment('placed_at').notNull(),
  },
  (table) => [
    unique('sign_ups_once').on(table.eventId, table.personId),
    index('sign_ups_person_idx').on(table.personId),
    check('sign_ups_place', sql`${table.place} in (${words(SIGN_UP_PLACES)})`),
  ],
)
