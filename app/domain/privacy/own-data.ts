import type { Category, PersonTie } from './keeping.ts'

/**
 * What is held about a person, in the groups in which they are told of it, each with its tables. A test fails on
 * a table that is tied to people and told of nowhere.
 */
export const OWN_GROUPS = {
  account: ['people', 'former_identities', 'role_grants', 'memberships', 'import_changes', 'erasures'],
  learning: [
    'enrolments',
    'lesson_completions',
    'answers',
    'reflections',
    'test_attempts',
    'test_answers',
    'case_choices',
    'task_ticks',
    'renewal_readings',
    'approvals',
    'attendances',
  ],
  certificates: ['certificates', 'credentials', 'certificate_ends'],
  calendar: ['sign_ups'],
  fidelity: ['review_raters', 'ratings', 'actions'],
  messages: ['mails', 'reminders_told'],
  security: ['sessions', 'one_time_links', 'totp_secrets', 'passkeys', 'recovery_codes'],
  seen: ['looks', 'audit_log'],
} as const

export type OwnGroup = keyof typeof OWN_GROUPS
export type OwnTable = (typeof OWN_GROUPS)[OwnGroup][number]

/** Where it stands what somebody has done to others, to a team or to the centre. */
export const DONE_TABLES = [
  'audit_log',
  'looks',
  'enrolments',
  'enrolment_rules',
  'approvals',
  'attendances',
  'events',
  'certificate_ends',
  'reviews',
  'review_events',
  'fact_corrections',
  'errata',
  'imports',
] as const
export type DoneTable = (typeof DONE_TABLES)[number]

/** Why a column is not handed out: it opens an account, or it may tell of others. */
type Withheld = 'secret' | 'others'

/** What may name others, though it stands in a row of one's own: a manager's mail, the centre's note, a file of people. */
const OF_OTHERS = ['mails.text', 'certificate_ends.note', 'imports.content', 'imports.file_name']

/** What says of a row about somebody else only what was done, and when. */
const OF_THE_DEED: Category[] = ['key', 'person', 'moment', 'use', 'practice', 'public', 'technical']

/**
 * Whether and why a column is kept back from whoever asks for their rows.
 * @param tie `subject`: the row is about them; `actor`: they did something to it
 * @param alone nobody but them can stand in the row, so that what it says is not about another
 */
export function withheld(
  { table, column, category }: { table: string; column: string; category: Category },
  tie: PersonTie,
  alone: boolean,
): Withheld | null {
  if (category === 'secret') return 'secret'
  if (OF_OTHERS.includes(`${table}.${column}`)) return 'others'
  return tie === 'subject' || alone || OF_THE_DEED.includes(category) ? null : 'others'
}

/** What stands in place of another person's id: it is nothing to the one who asks, and would tie two files together. */
const ANOTHER = 'en anden'

/**
 * One value as its person is told of it.
 * @param places the names of teams, units and organisations by id
 */
export function asTold(
  value: unknown,
  category: Category,
  { personId, places }: { personId: string; places: ReadonlyMap<unknown, string> },
): unknown {
  if (value === null) return null
  if (category === 'person') return value === personId ? value : ANOTHER
  if (category === 'belonging') return places.get(value) ?? value
  // A moment is a date; the library that makes sessions counts in seconds.
  return category === 'moment' && typeof value === 'number' ? new Date(value * 1000) : value
}
