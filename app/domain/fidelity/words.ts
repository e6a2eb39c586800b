/** How a review is made. A self-assessment has one rater, the others have two. */
export const MODES = ['self', 'desk', 'visit'] as const
export type Mode = (typeof MODES)[number]

/** The two places at the table; names give way to these after 24 months. */
export const SEATS = ['A', 'B'] as const
export type Seat = (typeof SEATS)[number]

/** How many characters a note may have: room for what was seen, not for the story of a citizen. */
export const NOTE_LIMIT = 500

/** How many characters an answer in words may have in the fact sheet. */
export const FACT_LIMIT = 200

/** Most forløb a team can have a year, to catch a slip of the finger. */
export const MOST_CASES = 999

/** How many characters an action may have: what is to be done, not why the score was low. */
export const WHAT_LIMIT = 300

/** What a team can work on to raise a score, after the drivers of implementation. */
export const DRIVERS = ['intervention', 'context', 'organisation', 'people', 'leadership'] as const
export type Driver = (typeof DRIVERS)[number]

/** What is written down about a review, with who did it and, where one is asked for, why. */
export const EVENTS = [
  'planned',
  'prepared',
  'begun-without-facts',
  'locked',
  'concluded',
  'reopened',
  'checked',
  'check-skipped',
  'approved',
  'corrected',
  'settled',
  'rater-replaced',
  'cancelled',
] as const
export type ReviewEvent = (typeof EVENTS)[number]
