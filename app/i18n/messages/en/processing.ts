import type { Purpose } from '#app/domain/privacy/keeping.ts'
import type { Messages } from '../da.ts'

type PurposeWords = Messages['processing']['purposes'][Purpose]

const TASK =
  'GDPR article 6(1)(e), and section 12 of the Danish Data Protection Act on employment. For private providers article 6(1)(f), as their staff must be able to do the work.'
const SECURITY = 'GDPR article 32 and article 6(1)(c).'
const OURS = 'GDPR article 6(1)(e).'
const CENTRE_ALONE = 'The knowledge centre’s administrators.'

const purposes: Record<Purpose, PurposeWords> = {
  account: {
    why: 'You must be able to sign in and belong to your team.',
    basis: TASK,
    recipients: 'The manager of your team and the knowledge centre’s administrators.',
  },
  security: {
    why: 'Nobody else must be able to use your account, and you must be able to see who has looked at your data.',
    basis: SECURITY,
    recipients: CENTRE_ALONE,
  },
  learning: {
    why: 'You must be able to take courses and go on where you left off.',
    basis: TASK,
    recipients:
      'Your answers and reflections are seen by you alone. The manager of your team sees how far you are. Trainers see what they are to approve, and else numbers without names.',
  },
  certificates: {
    why: 'You must be able to show what you have completed, and others to verify it.',
    basis: TASK,
    recipients: 'The manager of your team and everyone to whom you show the certificate or its code.',
  },
  'team-learning': {
    why: 'Your manager must be able to see that the team has learned what the work asks for.',
    basis: TASK,
    recipients: 'The manager of your team and the managers above.',
  },
  fidelity: {
    why: 'The team’s work is measured so that it can become better. It is about the team and never about a person.',
    basis: TASK,
    recipients: 'The team’s members and managers, the assessors and the knowledge centre.',
  },
  calendar: {
    why: 'You must be able to sign up for course days and meetings.',
    basis: TASK,
    recipients: 'Whoever holds the day, and the manager of your team.',
  },
  messages: {
    why: 'We write to you about deadlines, certificates and your account.',
    basis: TASK,
    recipients: 'Whoever sends mails for the knowledge centre.',
  },
  centre: {
    why: 'The knowledge centre must be able to say who it is.',
    basis: OURS,
    recipients: 'Everyone.',
  },
  running: {
    why: 'Fodfæste must run, and faults must be found.',
    basis: SECURITY,
    recipients: CENTRE_ALONE,
  },
}

/** The record of processing (GDPR art. 30). */
export const processing: Messages['processing'] = {
  bases: { task: TASK, security: SECURITY },
  purposes,
  record: {
    title: 'Record of processing',
    intro:
      'This is written from the database itself, column by column. A column without purpose, category and time limit cannot get in.',
    ownPart: 'What the municipality must write itself',
    ownItems: [
      'The controller: name and contact. Normally each municipality is responsible for its own staff, and the knowledge centre is the processor.',
      'The data protection officer: name and contact.',
      'Who runs the server, sends mails and keeps backups, and the processing agreements with them.',
      'Where server, mails and backups are. Fodfæste sends something only to the mail server you have chosen, but you must see to it yourselves that all stays in the EU and EEA, or write on what basis it does not.',
      'Whether anything must be handed to an archive before it is deleted.',
    ],
    why: 'Purpose',
    basis: 'Legal basis',
    basisNote: 'A proposal. The municipality’s data protection officer decides.',
    about: 'Whom it is about',
    people: 'Staff, managers, trainers, assessors and administrators. Never citizens.',
    nobody: 'No persons.',
    categories: 'Data',
    recipients: 'Who sees it',
    retention: 'How long',
    security: 'Security',
    securityText:
      'Access by role, two-step sign-in for roles, passwords kept as hashes, a log of who looked, an encrypted connection, deletion that overwrites, and backups that are tried.',
    columns: 'Columns of the database',
    table: 'Table',
    column: 'Column',
    category: 'Category',
    purpose: 'Purpose',
    file: 'Download as CSV',
    print: 'The page can be printed from your browser.',
  },
}
