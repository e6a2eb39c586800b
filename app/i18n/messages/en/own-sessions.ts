import type { Messages } from '../da.ts'

export const ownSessions: Messages['ownSessions'] = {
  title: 'Where you are signed in',
  hint: 'If you do not know one of the places, sign it out and choose a new password.',
  browser: 'Browser',
  unknown: 'Unknown browser',
  signedIn: 'Signed in',
  lastSeen: 'Last seen',
  this: 'This one',
  end: 'Sign out',
  endOf: (browser, signedIn) => `Sign out: ${browser}, signed in ${signedIn}`,
  endOthers: 'Sign out everywhere else',
}
