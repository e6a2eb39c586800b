import type { Messages } from '../da.ts'

export const passkeys: Messages['passkeys'] = {
  title: 'Passkeys',
  hint: 'A passkey lies in your phone, your computer or a small security key. You unlock it by finger, face or code, instead of typing a code when you sign in.',
  made: (day) => `Made on ${day}.`,
  used: (day) => `Last used on ${day}.`,
  neverUsed: 'Not used yet.',
  add: 'Make a passkey',
  unnamed: 'Passkey',
  use: 'Use a passkey',
  or: 'Or use a passkey',
  asking: 'Your browser is asking you now.',
  needsScript: 'A passkey needs JavaScript, which is switched off in your browser.',
  unknown: 'Your browser does not know passkeys. Use a newer one.',
  nowhere:
    'You cannot use passkeys here. The address must begin with https, or you must open the page at http://localhost.',
  cancelled: 'No passkey was used. Try again.',
  exists: 'It has a passkey for your account already.',
  failed: 'That did not work. Open the page again and try once more.',
  refused: 'The passkey did not fit. Try again.',
  rename: 'Change name',
  name: 'Name',
  nameHint: 'So that you know it again, such as "My phone"',
  saveName: 'Save name',
  remove: 'Remove',
  removeHint:
    'You cannot sign in with the passkey any more. You are signed out everywhere else. Delete it where it lies too.',
  removeSubmit: 'Remove the passkey',
}
