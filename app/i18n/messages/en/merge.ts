import type { Messages } from '../da.ts'

export const merge: Messages['merge'] = {
  people: 'People',
  title: (name) => `Merge another account with that of ${name}`,
  intro:
    'If a person has been given two accounts, you can gather everything in one. The other is closed for good.',
  stays: (name, email) => `${name}, ${email}, is the account that stays.`,
  find: 'Find the other account',
  findHint: 'Name or e-mail',
  submit: 'Search',
  none: 'No other account fits the search.',
  name: 'Name',
  email: 'E-mail',
  teams: 'Team',
  choose: 'Choose',
  chosen: 'Choice',
  chooseFor: (name, email) => `Choose ${name}, ${email}`,

  previewTitle: (gone, kept) => `From ${gone} to ${kept}`,
  previewCaption: 'What the two accounts have',
  what: 'What',
  kept: (email) => `Stays: ${email}`,
  gone: (email) => `Is closed: ${email}`,
  holdings: {
    memberships: 'Periods in teams',
    roles: 'Roles',
    courses: 'Courses',
    lessons: 'Lessons read',
    answers: 'Answers to questions',
    attempts: 'Attempts at final tests',
    reflections: 'Reflections',
    approvals: 'Practice tasks and supervision',
    attendances: 'Days attended',
    certificates: 'Certificates',
    signUps: 'Sign-ups',
    reviews: 'Fidelity reviews',
  },
  willHappen: 'This will happen',
  will: {
    moves: (gone, kept) => `Everything that ${gone} has is moved to ${kept}.`,
    closes: (gone) =>
      `${gone} is closed and cannot be opened again. Nobody can sign in with it, and the address cannot be used for another account.`,
    signIn: (kept) => `The person signs in with ${kept} and the password of that account.`,
    invites: 'The account that stays has no password yet. The person gets a mail with a link to choose one.',
    twice:
      'Where both have the same, what is best for the person counts: what was completed first, the best attempt, the earliest due date and the longest waiver. Two reflections become one text.',
    tells: 'Both addresses get a mail about it.',
    final: 'It cannot be undone.',
  },
  swap: 'Keep the other account instead',
  other: 'Choose another account',
  password: { missing: 'Write your password', wrong: 'The password is not right. Try again.' },
  passwordHint: 'We ask again because it cannot be undone.',
  confirm: 'Yes, merge the two accounts',

  obstaclesTitle: 'The two accounts cannot be merged',
  obstacles: {
    closed: 'The account that should stay is closed. Open it first, or keep the other account instead.',
    own: 'One of the accounts is your own. Ask another administrator to merge them.',
    certificates: (courses) =>
      `Both hold a certificate for ${courses}. A certificate is never changed, and a person has one series of them for each course. If it is the same person, close one of the accounts instead.`,
    reviews: (teams) =>
      `Both are raters in the same fidelity review of ${teams}. The two ratings were given independently, so they cannot be one person's.`,
    outside: (teams) =>
      `One account rates from outside in a fidelity review of ${teams} that is under way, and the other belongs to the team. Wait until the review is approved, or cancel it.`,
    approvals:
      'One account has approved or turned down what the other has done. Nobody approves their own work, so they cannot be one person.',
  },
  done: (gone, email) =>
    `The two accounts have become one. Everything of ${gone}, ${email}, has been moved here, and that account is closed.`,
  toPerson: "See the person's page",
}
