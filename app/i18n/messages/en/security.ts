import { PASSKEY_NAME_LIMIT } from '#app/domain/auth/passkey-name.ts'
import type { FactorChange } from '#app/domain/auth/second-factor.ts'
import type { Messages } from '../da.ts'
import { auth } from './auth.ts'

const changes: Record<FactorChange, { subject: string; what: string }> = {
  'app-added': {
    subject: 'A new code app has been set up on your account',
    what: 'A new code app has just been set up on your account in Fodfæste. From now on you type a code from it when you sign in.',
  },
  'app-removed': {
    subject: 'The code app has been removed from your account',
    what: 'The code app has just been removed from your account in Fodfæste.',
  },
  'codes-renewed': {
    subject: 'New recovery codes have been made for your account',
    what: 'New recovery codes have just been made for your account in Fodfæste. The old ones do not work any more.',
  },
  'passkey-added': {
    subject: 'A new passkey has been added to your account',
    what: 'A new passkey has just been added to your account in Fodfæste.',
  },
  'passkey-removed': {
    subject: 'A passkey has been removed from your account',
    what: 'A passkey has just been removed from your account in Fodfæste.',
  },
  'taken-away': {
    subject: 'Your code app and your passkeys have been removed',
    what: 'The knowledge centre has just removed the code app, passkeys and recovery codes from your account in Fodfæste. If you need a code app, we ask you to set up a new one the next time you sign in.',
  },
}

export const security: Messages['security'] = {
  title: 'Your security',
  intro: 'Here you see and change how you sign in.',
  saved: {
    'app-there': 'The code app is set up. If you did not keep your recovery codes, make new ones.',
    'change-password': 'The password has been changed. You are signed out everywhere else.',
    'remove-app': 'The code app is removed',
    none: 'That is done already',
    'add-passkey': 'The passkey has been added to your account',
    'name-passkey': 'The name has been saved',
    'remove-passkey': 'The passkey is removed',
    'end-session': 'You are signed out there',
    'end-others': 'You are signed out everywhere else',
  },
  problems: {
    ...auth.passwordProblems,
    'password-missing': 'Write your password',
    'password-wrong': 'The password does not fit your account. Try again.',
    'code-missing': 'Write the code',
    'code-wrong': 'The code does not fit. A code works only once. Wait for the next one and try again.',
    'last-passkey': 'With your role you must have a code app or a passkey. Set up a code app first.',
    'passkey-refused': 'The passkey did not fit. Try again.',
    'name-missing': 'Write a name, such as My phone',
    'name-too-long': `The name may have ${PASSKEY_NAME_LIMIT} letters at most`,
    'name-cpr': 'That looks like a CPR number. Remove it and try again.',
    'first-code-wrong':
      'The code does not fit the picture. Wait for the next code and try again. Check too that the clock of the phone is right.',
    'must-have': 'With your role you must have a code app or a passkey. Make a passkey first.',
  },
  password: {
    title: 'Password',
    change: 'Change password',
    hint: 'You are signed out everywhere else, and we write to you that the password has been changed.',
    presentHint: 'The one you sign in with now',
  },
  app: {
    title: 'Code app',
    what: 'A code app on your phone makes a new code every half minute. When you sign in, you type both your password and the code. So nobody gets in with your password alone.',
    since: (day) => `You have a code app. It was set up on ${day}.`,
    none: 'You have no code app.',
    must: 'With your role you must have a code app or a passkey.',
    setUp: 'Set up a code app',
    anew: 'Set up the code app anew',
    remove: 'Remove the code app',
    passwordHint: 'We ask again, so that nobody else can do it for you.',
  },
  codes: {
    title: 'Recovery codes',
    left: (count) =>
      count === 0
        ? 'You have no recovery codes.'
        : `You have ${count} recovery ${count === 1 ? 'code' : 'codes'} left.`,
    what: 'A recovery code lets you in when you do not have your phone. Each code works once.',
    renew: 'Make new recovery codes',
    renewHint: 'The old ones do not work any more once you have made new ones.',
    newTitle: 'Keep your recovery codes',
    keep: 'You see them this once only. Write them down or print the page, and keep them in a safe place.',
    goOn: 'I have kept them',
  },
  code: {
    label: 'Code',
    hint: 'Six digits from your code app, or a recovery code',
  },
  signIn: {
    title: 'Write the code',
    intro: 'Your password fits. Now only the code is missing.',
    submit: 'Sign in',
    lost: 'Do you have neither phone nor recovery codes?',
    lostText: 'Then ask the knowledge centre. When they know who you are, they can remove your code app.',
    cancel: 'Stop and sign out',
    life: 'You have ten minutes.',
  },
  lost: {
    title: 'Has the person lost their phone?',
    hint: 'Be sure that it is the person themself who asks. We remove code app, passkeys and recovery codes and sign the person out. Next time they set up a new one.',
    submit: 'Remove code app and passkeys',
  },
  setUp: {
    title: 'Set up a code app',
    mustIntro:
      'With your role you see things that are about others. So you must have a code app before you come in. It takes a couple of minutes.',
    done: 'The code app is set up',
    over: 'The time is up',
    overText: 'Sign in again to set up the code app.',
    steps: {
      install: {
        title: 'Get a code app on your phone',
        text: 'Many phones and password apps have one already. Else find one in the phone\'s app store: search for "authenticator".',
      },
      scan: {
        title: 'Scan the picture with the app',
        picture: 'QR code for your code app',
        typed: 'If you cannot scan, type this key into the app:',
        open: 'Open in a code app on this device',
      },
      confirm: { title: 'Write the code that the app shows' },
    },
    code: 'Code from the app',
    codeHint: 'Six digits',
    present: 'Code from the code app you have now',
    presentHint: 'Or a recovery code',
    submit: 'Set up',
  },
  mail: {
    changes,
    signedOut: 'You are signed out everywhere else.',
    notYou: 'If it was not you, choose a new password here at once, and tell the knowledge centre:',
    look: 'See how you sign in:',
  },
}
