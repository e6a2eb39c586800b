import type { Category, Purpose, Retention } from '#app/domain/privacy/keeping.ts'
import type { Messages } from '../da.ts'

const purposes: Record<Purpose, string> = {
  account: 'Account and organisation',
  security: 'Security',
  learning: 'Learning',
  certificates: 'Certificates',
  'team-learning': 'The team’s learning',
  fidelity: 'Fidelity',
  calendar: 'Calendar',
  messages: 'Mails',
  centre: 'The knowledge centre itself',
  running: 'Running the service',
}

const categories: Record<Category, string> = {
  key: 'Numbers that say nothing by themselves',
  person: 'Whom it is about, or who did it',
  identity: 'Name',
  contact: 'Mail address',
  secret: 'What opens an account: kept as a hash, sealed, or its public part alone',
  belonging: 'Team, role, leave, and when',
  learning: 'Courses, lessons, answers and results',
  'own-words': 'Text that somebody has written',
  duty: 'What somebody is asked to learn, and when',
  practice: 'How a team works',
  moment: 'When something happened',
  use: 'Who has done or seen what',
  technical: 'Technical data',
  public: 'What anyone may read',
}

const retentions: Record<Retention, string> = {
  account: 'As long as the account is open. 6 months after it was closed it is deleted.',
  answers:
    '12 months after the course was completed. If it was not: 12 months after the latest answer in it. Then we remember only that you answered and when, and how many answered what.',
  nameless: 'Not deleted. When the account is deleted, no name stands by it.',
  certificate:
    '5 years (60 months) after the certificate has expired. Then it can be verified without a name.',
  fidelity: 'The result stays. The assessors’ names are not shown after 24 months.',
  session: '30 days after it has ended.',
  failures: '1 hour, and at most until the next night.',
  audit: '13 months and 3 days.',
  looks: '13 months.',
  mails: '12 months.',
  import: 'The file 1 day. What it changed 13 months.',
  jobs: '13 months.',
  'for-good': 'Not deleted. It is not about a person.',
}

/** What a job of the night has done to old data, by the kind of its number. */
export const keptCounts: Record<string, (number: number) => string> = {
  sessions: (number) => `${number} sign-ins`,
  links: (number) => `${number} links`,
  failures: (number) => `${number} refused tries`,
  audit: (number) => `${number} lines of the log`,
  looks: (number) => `${number} looks`,
  'old-mails': (number) => `${number} old mails`,
  reminders: (number) => `${number} reminders`,
  'import-changes': (number) => `${number} changes from imports`,
  'old-imports': (number) => `${number} imports`,
  'old-jobs': (number) => `${number} runs of jobs`,
  certificates: (number) => `${number} names on old certificates`,
  notes: (number) => `${number} notes on old certificates`,
  reports: (number) => `assessors’ names in ${number} reports`,
  answers: (number) => `answers to ${number} questions`,
  tests: (number) => `answers in ${number} tests`,
  leavers: (number) => `${number} closed accounts`,
  texts: (number) => `${number} texts read`,
  'cpr-numbers': (number) =>
    number === 0 ? 'no CPR numbers' : `CPR numbers in ${number} texts, see the log`,
}

/** What is kept, what for and how long, in words. */
export const keeping: Messages['keeping'] = { purposes, categories, retentions }
