import type { Messages } from '../da.ts'

export const account: Messages['account'] = {
  forgottenLink: 'Forgotten your password?',
  forgottenTitle: 'Get a link to a new password',
  forgottenIntro: 'Write your e-mail. We then send a link by which you can choose a password.',
  send: 'Send link',
  sentTitle: 'Look in your inbox',
  sent: 'If we know the address, we have sent a link to it.',
  sentLate: 'The mail may take a few minutes. Look in the folder for unwanted mail too.',
  sentNothing:
    'If no mail comes, check that you have written the address you use at work. Otherwise ask your manager or the knowledge centre.',
  tryAgain: 'Write another address',
  backToSignIn: 'Back to sign in',
  newLink: 'Get a new link',
  links: {
    used: { title: 'The link has been used', text: 'The password is chosen already. Sign in with it.' },
    expired: {
      title: 'The link no longer works',
      text: 'Its time is up, or you have been sent a newer one. Look for a newer mail, or get a new link here.',
    },
    unknown: {
      title: 'There is no such link',
      text: 'Part of the address may be missing. Open the link in the mail again, or get a new link here.',
    },
  },
  mail: {
    greeting: (name) => `Hello ${name}`,
    again: 'If its time is up, get a new link here:',
    help: 'If something is wrong, ask your manager or the knowledge centre.',
    invitation: {
      subject: 'You are invited to Fodfæste',
      who: 'The knowledge centre has made an account for you in Fodfæste. Here you take courses, get certificates and see what you must learn and when.',
      link: 'Choose your password here to begin:',
      life: (days, email) =>
        `The link works once and for ${days} days. After that you sign in with ${email} and your password.`,
    },
    newPassword: {
      subject: 'Choose a new password',
      link: 'Here you can choose a new password for Fodfæste:',
      life: (minutes) => `The link works once and for ${minutes} minutes.`,
      notYou: 'If you have not asked for it, do nothing. Your password is the same as before.',
    },
    changed: {
      subject: 'Your password has been changed',
      what: 'The password of your account in Fodfæste has just been changed. You are signed out everywhere else.',
      notYou: 'If it was not you, choose a new password here at once, and tell the knowledge centre:',
    },
    merged: {
      subject: 'Your two accounts have become one',
      what: (closed, kept) =>
        `You had two accounts in Fodfæste. The knowledge centre has moved everything from ${closed} to ${kept}. From now on, sign in with ${kept}.`,
      link: 'Sign in here:',
    },
    mergedAway: {
      subject: 'Your account has been merged with another',
      what: 'You had two accounts in Fodfæste. The knowledge centre has closed the one with this address, and moved everything from it to the other. You can no longer sign in with this address.',
    },
  },
}
