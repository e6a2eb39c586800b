import type { Messages } from '../da.ts'

export const auth: Messages['auth'] = {
  signInTitle: 'Sign in',
  email: 'E-mail',
  emailHint: 'The one you use at work',
  emailMissing: 'Write your e-mail address, e.g. mette@kommune.dk',
  password: 'Password',
  passwordMissing: 'Write your password',
  signIn: 'Sign in',
  refused: 'The e-mail and the password do not fit together. Check both and try again.',
  wait: (minutes) =>
    `There have been too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
  expiredTitle: 'Sign in again',
  expired: 'You have been away for a while, so you are signed out. Sign in, and we save what you just sent.',
  notYours: 'What was sent belongs to another account and has not been saved.',
  demoTitle: 'Try the demo',
  demoText: (password) => `All demo people have the password ${password}`,
  demoPeople: {
    medarbejder: 'Mette Holm, support worker',
    underviser: 'Jonas Bech, trainer',
    leder: 'Karen Friis, manager',
    vurderer: 'Sofie Lund, assessor',
    vurderer2: 'Anders Dahl, assessor',
    admin: 'Ingrid Vestergaard, administrator',
  },
  chooseTitle: 'Choose a password',
  chooseFor: (name, email) => `For ${name}, ${email}`,
  chooseHint: 'At least 15 characters. A whole sentence is a good choice.',
  newPassword: 'New password',
  choose: 'Save password and sign in',
  passwordProblems: {
    'too-short': 'Choose a password of at least 15 characters. A short sentence is easy to remember.',
    'too-long': 'Choose a password of at most 256 characters.',
    'too-common': 'The password is too easy to guess. Choose a sentence that only you know.',
  },
}
