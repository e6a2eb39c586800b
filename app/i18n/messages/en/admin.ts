import type { Messages } from '../da.ts'
import { erasureCounts } from './erasures.ts'
import { keptCounts } from './keeping.ts'

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

export const admin: Messages['admin'] = {
  intro: 'From here you can set everything up and see whether it runs.',
  today: 'This needs you',
  nothing: 'Nothing right now. Everything runs as it should.',
  everything: 'Everything else',
  tasks: {
    'jobs-failed': (number) => `${count(number, 'job has', 'jobs have')} gone wrong. See why`,
    'imports-failed': (number) => `${count(number, 'import has', 'imports have')} gone wrong. See which`,
    'mails-failed': (number) => `${count(number, 'mail has', 'mails have')} not arrived. See which`,
    'not-signed': (number) =>
      count(
        number,
        'certificate is still waiting for its signature',
        'certificates are still waiting for their signature',
      ),
    'no-statement': () => 'The accessibility statement is not published. Write its address',
    'course-errors': (number) => `${count(number, 'error', 'errors')} in the course files. See where`,
    approvals: (number) => `${count(number, 'is', 'are')} waiting for approval`,
    leavers: (number) =>
      `${count(number, 'closed account is', 'closed accounts are')} erased within 14 days. See which`,
    invited: (number) =>
      `${count(number, 'invited person has', 'invited people have')} not chosen a password yet`,
  },
  ways: {
    people: {
      title: 'People',
      says: ({ people, invited }) =>
        `${count(people, 'open account', 'open accounts')}, ${invited} without a password yet`,
    },
    organisation: { title: 'Organisation', says: ({ teams }) => count(teams, 'open team', 'open teams') },
    import: { title: 'Import', says: () => 'Make many people from a file' },
    rules: {
      title: 'Rules',
      says: ({ rules }) => `${count(rules, 'rule', 'rules')} for who must take which courses`,
    },
    courses: {
      title: 'Courses',
      says: ({ courseErrors }) =>
        courseErrors === 0
          ? 'No errors in the files'
          : `${count(courseErrors, 'error', 'errors')} in the files`,
    },
    certificates: {
      title: 'Certificates',
      says: ({ certificates }) => `${count(certificates, 'certificate', 'certificates')} issued`,
    },
    calendar: { title: 'Calendar', says: ({ comingEvents }) => `${comingEvents} coming` },
    overview: { title: 'Overview', says: () => 'All organisations and teams in figures' },
    mail: {
      title: 'Mail',
      says: ({ mailsWaiting, mailsFailed }) => `${mailsWaiting} waiting, ${mailsFailed} not arrived`,
    },
    jobs: {
      title: 'Jobs',
      says: ({ jobsFailed, importsFailed }) =>
        jobsFailed + importsFailed === 0 ? 'All went well' : `${jobsFailed + importsFailed} went wrong`,
    },
    operations: { title: 'Operations', says: () => 'Backups, disk, versions and the log of use' },
    record: { title: 'Record', says: () => 'What is kept about people, why and how long' },
    settings: { title: 'Settings', says: () => 'Name, contact, terms, mail and logo' },
  },
  jobs: {
    title: 'Jobs',
    intro: 'This the server does by itself. With two servers running at once it is still done once only.',
    daily: 'Every day',
    everyMinute: 'Every minute',
    history: 'The last 30 days',
    job: 'Job',
    lastRun: 'Last run',
    outcome: 'Result',
    nextRun: 'Next time',
    now: 'Now',
    begun: 'Begun',
    finished: 'Finished',
    waiting: 'Waiting',
    failed: 'Gone wrong',
    never: 'Never',
    notNeeded: 'Not needed',
    noRuns: 'No job has run yet.',
    runNow: 'Run now',
    runNowOf: (job) => `Run now: ${job}`,
    hasBegun: 'The job begins in a moment. Below you can follow how it goes.',
    notNow: 'The job has run today, is under way or begins in a moment. It was not run again.',
    names: {
      reminders: 'Reminders by mail',
      'import-files': 'Files that were not imported are deleted',
      backup: 'Backup of the database',
      retention: 'Old data are deleted',
      erasures: 'People who are to be erased are erased',
      'cpr-scan': 'Texts are read for CPR numbers',
    },
    minuteNames: { mail: 'Send mails', signing: 'Sign certificates', imports: 'Import people' },
    states: {
      'asked-for': 'Begins in a moment',
      done: 'Done',
      failed: 'Went wrong',
      'under-way': 'Under way',
      'cut-off': 'Cut off',
    },
    counts: {
      ...keptCounts,
      ...erasureCounts,
      mails: (number) => (number === 0 ? 'no mails' : count(number, 'mail', 'mails')),
      files: (number) => (number === 0 ? 'no files' : count(number, 'file', 'files')),
      backups: (number) => count(number, 'backup made', 'backups made'),
      'old-backups': (number) =>
        number === 0 ? 'no old ones deleted' : count(number, 'old one deleted', 'old ones deleted'),
    },
  },
  mail: {
    title: 'Mail',
    intro: 'All that Fodfæste has written to anybody, and how far it is.',
    isSent: (host) => `Mails are sent through ${host}. Those to demo people are kept as files.`,
    isKept: 'Mails are not sent. They are kept as files, so that you can see what would have been sent.',
    haveFailed: (number) => `${count(number, 'mail has', 'mails have')} not arrived in the last 14 days.`,
    list: 'Mails',
    filter: 'Find mails',
    find: 'Name or mail address',
    anyState: 'All',
    count: (number) => (number === 0 ? 'No mails fit.' : `${count(number, 'mail', 'mails')}.`),
    to: 'To',
    toWhom: (name, address) => `To ${name}, ${address}`,
    subject: 'Subject',
    state: 'State',
    states: {
      waiting: 'Waiting',
      failed: 'Will be tried again',
      'given-up': 'Given up',
      held: 'Held back after a restore',
      stopped: 'The account is closed',
      sent: 'Sent',
    },
    kept: 'Kept as a file',
    sentOrKept: 'Sent or kept as a file',
    created: 'Written',
    sent: 'Sent',
    createdAt: (moment) => `Written ${moment}.`,
    sentAt: (moment) => `Sent ${moment}.`,
    failures: (number) => `Tried in vain ${count(number, 'time', 'times')}.`,
    nextTry: (moment) => `Will be tried again ${moment}`,
    tryAgain: 'Try again now',
    notNow: 'It cannot be tried now: it has been sent, or was just tried. Wait a few minutes.',
    text: 'Text of the mail',
    linkPlace: '[The link comes here. It is made when the mail is sent.]',
    file: 'Download the mail as a file',
  },
  courses: {
    title: 'Courses',
    intro: 'Courses are files. Here you see who takes them, and what the check says of them.',
    course: 'Course',
    methods: 'Method',
    version: 'Version',
    lessons: 'Lessons',
    underWay: 'Under way',
    certified: 'Valid certificate',
    check: 'Check',
    errors: (number) => count(number, 'error', 'errors'),
    advice: (number) => count(number, 'piece of advice', 'pieces of advice'),
    inOrder: 'In order',
    found: 'What the check says',
  },
}
