import { MOST_COUNTED } from '#app/domain/privacy/audit.ts'
import type { audit as da } from '../da/audit.ts'
import { auditDetails } from './audit-details.ts'

/** The log of use: who did what to whom, and when. */
export const audit: typeof da = {
  title: 'Log of use',
  intro:
    'Who has read, looked for, exported and changed what. Never what stood there. The log cannot be changed, and is deleted by itself after 13 months and 3 days.',
  filter: 'Find in the log',
  action: 'Action',
  anyAction: 'All',
  find: 'Person (name, mail address or id)',
  day: 'Day',
  count: (number) => {
    if (number > MOST_COUNTED) return 'More than 10,000 lines. Choose a day to get further back.'
    return number === 0 ? 'There are no lines.' : number === 1 ? '1 line.' : `${number} lines.`
  },
  file: 'Get the lines as a file (CSV)',
  at: 'When',
  actor: 'Who',
  subject: 'What',
  detail: 'More',
  request: 'Number',
  server: 'The server',
  stranger: 'Unknown',
  actions: {
    'signed-in': 'Signed in',
    'sign-in-refused': 'Could not sign in',
    'signed-out': 'Signed out',
    'second-factor-refused': 'Wrong second factor',
    'second-factor-changed': 'Changed the second factor',
    'password-changed': 'Chose a new password',
    'sessions-ended': 'Ended sessions',
    read: 'Read data',
    searched: 'Looked for people',
    exported: 'Took a file',
    refused: 'Was refused',
    'cpr-refused': 'A CPR number was refused',
    'account-changed': 'Changed an account',
    'role-changed': 'Changed a role',
    'membership-changed': 'Changed a membership',
    'place-changed': 'Changed an organisation, unit or team',
    'rule-changed': 'Changed an enrolment rule',
    'certificate-ended': 'Ended a certificate',
    'settings-changed': 'Changed settings',
    imported: 'Imported people',
    published: 'A course was published',
    'backup-made': 'Made a backup',
    restored: 'Restored a backup',
    'erasure-asked': 'Asked to be deleted',
    'erasure-withdrawn': 'Withdrew the deletion',
    erased: 'Was deleted',
  },
  subjects: {
    person: 'person',
    team: 'team',
    unit: 'unit',
    organisation: 'organisation',
    review: 'review',
    certificate: 'certificate',
    course: 'course',
    rule: 'rule',
    import: 'import',
    event: 'event',
    centre: 'the centre',
  },
  named: (name, kind) => `${name} (${kind})`,
  details: auditDetails,
  checkChain: 'Check that nobody has changed the log',
  chainWhole: 'The chain is whole. No lines have been changed or taken out.',
  chainBroken: (id) =>
    `The chain is broken at line ${id}. Somebody has changed the database without the program. Compare with a backup.`,
}
