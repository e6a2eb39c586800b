/** How a review is made. A self-assessment has one rater, the others have two. */
export const MODES = ['self', 'desk', 'visit'] as const
export type Mode = (typeof MODES)[number]

/** The two places at the table; names give way to these after 24 months. */
export const SEATS = ['A', 'B'] as const
export type Seat = (typeof SEATS)[number]

/** How many characters a note may have: room for what was seen, not for the story of a citizen. */
export const NOTE_LIMIT = 500
