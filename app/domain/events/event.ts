/** What people meet for: a day of a course, supervision, or a community of practice. */
export const EVENT_KINDS = ['course-day', 'supervision', 'community'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Where somebody who has signed up stands; who cancelled keeps a row. */
export const SIGN_UP_PLACES = ['seat', 'waiting', 'cancelled'] as const
export type SignUpPlace = (typeof SIGN_UP_PLACES)[number]
