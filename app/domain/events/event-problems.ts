/** What can be wrong with a field of an event's forms; the page looks the words up. */
export const EVENT_PROBLEMS = [
  'kind-missing',
  'course-missing',
  'organisation-unknown',
  'place-missing',
  'too-long',
  'cpr',
  'seats-wrong',
  'seats-taken',
  'until-missing',
  'until-late',
  'date-missing',
  'date-far',
  'date-twice',
  'time-missing',
  'time-skipped',
  'end-early',
  'day-recorded',
  'changed-meanwhile',
  'reason-missing',
  'unusable', // no form of ours sends this
] as const
export type EventProblem = (typeof EVENT_PROBLEMS)[number]

/** The longest place and note, in characters, and the most seats. */
export const PLACE_LIMIT = 200
export const NOTE_LIMIT = 1000
export const MOST_SEATS = 500
