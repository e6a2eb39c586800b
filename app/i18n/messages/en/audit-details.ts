import type { auditDetails as da } from '../da/audit-details.ts'

/** Where our own word says less than these; the others are English as they are. */
export const auditDetails: typeof da = {
  'team-page': 'the team’s page',
  'person-page': 'the person’s page in the team',
  'area-page': 'the list of teams',
  export: 'the table as a file',
  account: 'the account',
  certificates: 'certificates issued',
  approvals: 'practice tasks',
  asked: 'asked for it themselves',
  left: 'the account was closed',
  link: 'new link',
  email: 'mail address',
  dates: 'dates',
  given: 'given:',
  ended: 'ended:',
  one: 'one sign-in',
  others: 'all other sign-ins',
  all: 'all sign-ins',
  nightly: 'at night',
  'by-hand': 'from the command line',
  audit: 'the log',
  typed: 'words',
  'own-data': 'one’s own data',
}
