import type { Messages } from '../da.ts'

export const centre: Messages['centre'] = {
  terms: {
    title: 'Terms and contact',
    terms: 'Terms',
    none: 'The knowledge centre has written no terms.',
    contact: 'Contact',
    noContact: 'Ask your manager how to reach the knowledge centre.',
  },
  settings: {
    title: 'Settings',
    intro: 'This says who you are: at the foot of every page, in mails and on certificates.',
    saved: 'Saved.',
    changed:
      'Not saved. Somebody else has saved something since you opened the page. Yours is still in the fields. Look it through, and save again if it is to count.',
    centre: 'The knowledge centre',
    mail: 'Mail',
    statutory: 'Personal data and accessibility',
    logo: 'Logo',
    fields: {
      name: 'Name of the knowledge centre',
      email: 'Mail address',
      phone: 'Phone',
      address: 'Address',
      terms: 'Terms',
      mailSender: 'Name of the sender',
      mailReplyTo: 'Answers are sent to',
      privacyContact: 'Mail address for questions about personal data',
      wasUrl: 'Address of the accessibility statement',
    },
    hints: {
      name: 'At most 80 characters. It stands at the foot of every page and on the certificates issued from now on.',
      email: 'May be left out. Everybody can write to you here.',
      phone: 'May be left out',
      address: 'May be left out',
      terms: 'May be left out. Plain text. An empty line begins a new paragraph.',
      mailSender: 'At most 60 characters',
      mailReplyTo: 'May be left out. The mail then says that it cannot be answered.',
      privacyContact: 'May be left out. The knowledge centre’s mail address then stands there.',
      wasUrl:
        'The address WAS-Tool gives the statement, such as https://was.digst.dk/fodfaeste-dk. Without it the statement is missing.',
    },
    problems: {
      'name-missing': 'Write the name of the knowledge centre, at least 2 characters',
      'sender-missing': 'Write whom mails are from, at least 2 characters',
      'email-wrong': 'Write a mail address such as name@example.dk, or leave the field empty',
      'phone-wrong': 'Write a phone number in digits, such as 12 34 56 78, or leave the field empty',
      'address-wrong': 'Write an address that begins with https://, or leave the field empty',
      'too-long': 'The text is too long. Shorten it.',
      cpr: 'It looks like a CPR number. Remove it, and try again.',
      'logo-kind': 'Choose a picture that is PNG, JPEG or WebP',
      'logo-large': 'The picture is too large. Choose one of at most 200 kB.',
      unusable: 'We could not use that. Open the page again, and try once more.',
    },
    logoNow: 'The logo as it is now',
    removeLogo: 'Remove the logo',
    newLogo: 'Choose a picture',
    otherLogo: 'Choose another picture',
    logoHint: (kilobytes) =>
      `PNG, JPEG or WebP, at most ${kilobytes} kB. It stands at the foot of every page.`,
    save: 'Save',
  },
}
