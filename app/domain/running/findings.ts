/** What can be found when the machine is examined: about what, and how bad it is. */
const FINDINGS = {
  'disk-free': { subject: 'disk', state: 'fine' }, // count: GB
  'disk-low': { subject: 'disk', state: 'warning' }, // count: MB
  'disk-full': { subject: 'disk', state: 'bad' }, // count: MB
  'disk-read-only': { subject: 'disk', state: 'bad' }, // detail: the system's word for why
  'database-whole': { subject: 'database', state: 'fine' },
  'database-damaged': { subject: 'database', state: 'bad' }, // detail: SQLite's words
  'database-orphans': { subject: 'database', state: 'bad' }, // count: rows that point nowhere
  'database-behind': { subject: 'database', state: 'warning' }, // count: migrations
  'database-ahead': { subject: 'database', state: 'bad' }, // count: migrations
  'log-long': { subject: 'database', state: 'warning' }, // count: MB
  'audit-broken': { subject: 'database', state: 'bad' }, // count: the row's id
  'keys-safe': { subject: 'keys', state: 'fine' }, // count: keys
  'keys-none': { subject: 'keys', state: 'warning' },
  'keys-open': { subject: 'keys', state: 'bad' }, // detail: the file
  'keys-of-another': { subject: 'keys', state: 'bad' }, // detail: the issuer that has none
  'keys-lost': { subject: 'keys', state: 'bad' }, // detail: the file
  'mail-sent': { subject: 'mail', state: 'fine' }, // detail: the mail server
  'mail-demo': { subject: 'mail', state: 'fine' },
  'mail-kept': { subject: 'mail', state: 'warning' },
  'mail-failing': { subject: 'mail', state: 'warning' }, // count: mails
  'mail-unreachable': { subject: 'mail', state: 'bad' }, // detail: the server and the system's word for why
  'courses-fine': { subject: 'courses', state: 'fine' }, // count: courses
  'courses-none': { subject: 'courses', state: 'bad' },
  'courses-wrong': { subject: 'courses', state: 'warning' }, // count: problems
  'clock-right': { subject: 'clock', state: 'fine' },
  'clock-behind': { subject: 'clock', state: 'bad' }, // count: minutes
  'time-zone-missing': { subject: 'clock', state: 'bad' },
  'backups-fine': { subject: 'backups', state: 'fine' }, // count: hours since the newest
  'backups-none': { subject: 'backups', state: 'bad' },
  'backups-old': { subject: 'backups', state: 'bad' }, // count: hours since the newest
  'backups-broken': { subject: 'backups', state: 'warning' }, // detail: the file
} as const

type Found = keyof typeof FINDINGS
export type FindingCode = Found | 'not-examined'
export type FindingSubject = (typeof FINDINGS)[Found]['subject']
export type FindingState = (typeof FINDINGS)[Found]['state']

/** One thing that was found. `count` and `detail` are what the code says, else 0 and ''. */
export type Finding = {
  subject: FindingSubject
  state: FindingState
  code: FindingCode
  count: number
  detail: string
}

/** @param count is told as a whole number */
export function finding(code: Found, { count = 0, detail = '' } = {}): Finding {
  return { ...FINDINGS[code], code, count: Math.floor(count), detail }
}

/** @param why in the system's words */
export const notExamined = (subject: FindingSubject, why: string): Finding => ({
  subject,
  state: 'bad',
  code: 'not-examined',
  count: 0,
  detail: why,
})
