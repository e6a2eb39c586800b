/** What a column holds, as the record of processing names it (GDPR art. 30(1)(c)). */
export const CATEGORIES = [
  'key', // an id of ours, which says nothing by itself
  'person', // the id of a person
  'identity', // a name
  'contact', // an address to write to
  'secret', // what opens an account: hashed, sealed, or its public part alone
  'belonging', // team, role, place, from when to when
  'learning', // what somebody has read, answered and passed
  'own-words', // what somebody has written, perhaps for themselves alone
  'duty', // what somebody is asked to learn, by whom and by when
  'practice', // how a team works: never about one person
  'moment', // when something was done
  'use', // who did or looked at what
  'technical', // what keeps the machine going
  'public', // what anyone may read: courses, instruments, keys
] as const
export type Category = (typeof CATEGORIES)[number]

/** What it is kept for (art. 30(1)(b)). */
export const PURPOSES = [
  'account',
  'security',
  'learning',
  'certificates',
  'team-learning', // a manager follows who has learnt what
  'fidelity',
  'calendar',
  'messages',
  'centre', // the knowledge centre's own affairs
  'running',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** How long it is kept, and from when; what each takes is in `retention.ts`. */
export const RETENTIONS = [
  'account', // as long as the account, and six months after it was closed
  'answers', // twelve months after the course was completed, or after the last answer; then only that and when
  'nameless', // the row for good; whose it is as long as the account
  'certificate', // five years after it has run out
  'fidelity', // scores for good; names of raters for 24 months
  'session', // 30 days after it, or a link, has ended
  'failures', // an hour
  'audit', // thirteen months and three days
  'looks', // thirteen months
  'mails', // twelve months
  'import', // a day for the file; thirteen months for what it changed
  'jobs', // thirteen months
  'for-good', // nothing in it is about a person
] as const
export type Retention = (typeof RETENTIONS)[number]

/** How a row is tied to the person whose id stands in the column: it is about them, or they did it. */
export type PersonTie = 'subject' | 'actor'

/** What is kept in one column, why and how long. `person`: it holds the id of a person, and how they are tied to the row. */
export type KeptColumn = {
  table: string
  column: string
  category: Category
  purpose: Purpose
  retention: Retention
  person: PersonTie | null
}
