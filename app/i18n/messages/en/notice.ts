import type { Messages } from '../da.ts'

/** What everyone is told of their data, of cookies, and of how accessible the site is. */
export const notice: Messages['notice'] = {
  privacy: 'Privacy',
  statement: 'Accessibility statement',
  contact: 'Contact',
  data: {
    title: 'How we use your data',
    intro:
      'Fodfæste is for learning and for measuring the work of teams. Here you read what we know about you, and why.',
    noCitizens: 'Nothing about citizens may stand in Fodfæste. CPR numbers are refused.',
    responsible: 'Who is responsible',
    responsibleText: (centre) =>
      `Your employer is the controller of what is about you as an employee. ${centre} runs Fodfæste for your employer and issues the certificates.`,
    askEmployer: 'Ask your manager who your data protection officer is.',
    writeAbout: 'Write about your data to:',
    whatFor: 'What we use it for',
    purpose: 'Purpose',
    data: 'Data',
    howLong: 'How long',
    whoSees: 'Who sees it',
    basis: 'Legal basis',
    follow: 'What your manager can see',
    followText:
      'Your manager can see which courses you have taken and must take, and when. Nobody but you can see your answers and reflections. A team’s fidelity is never a number about a person.',
    others: 'Whom we share with',
    othersText:
      'We sell no data and send none out of the EU and EEA. Those who run the server, send mails and keep backups for us do only what we ask.',
    origin: 'Where the data come from',
    originText: 'From your employer when your account is made. The rest comes of what you do in Fodfæste.',
    backups: (days) =>
      `What is deleted can stand in a backup for up to ${days} days. If a backup is put back, it is deleted again.`,
    rights: 'Your rights',
    rightsItems: [
      'See all we know about you, and who has seen it.',
      'Download it all as a file.',
      'Have put right what is wrong.',
      'Be deleted.',
      'Object to our use of the data, and have it limited meanwhile.',
    ],
    toOwnData: 'Go to your data',
    rightsNote:
      'You are answered as soon as possible and within a month. No decision about you is made by a machine alone.',
    complain: 'You can complain',
    complainText: 'If you are not satisfied, you can complain to the Danish Data Protection Agency.',
    authority: 'The Danish Data Protection Agency: how to complain',
  },
  cookies: {
    title: 'Cookies',
    intro:
      'We only use the cookies the site cannot work without. So we do not ask for permission. Nobody follows what you do, and nothing is fetched from others.',
    list: 'Cookies we set',
    storage: 'What your browser keeps for the site',
    name: 'Name',
    what: 'What it does',
    lasts: 'How long',
    names: {
      session: {
        what: 'Remembers that you are signed in.',
        lasts:
          'Your sign-in lasts at most 7 days, and at most 12 hours for those with a role. The cookie is deleted when you sign out. Otherwise it stays for up to 2 years, but opens nothing.',
      },
      sprog: { what: 'Remembers whether you chose Danish or English.', lasts: '1 year' },
    },
    stored: {
      positions: {
        what: 'Remembers how far down a page you were when you go back to it.',
        lasts: 'Until you close the tab',
      },
      'remix-manifest-version': {
        what: 'Remembers which version of the site you have open.',
        lasts: 'Until you close the tab',
      },
    },
    remove: 'You can always delete cookies in your browser. Then you must sign in again.',
  },
  accessibility: {
    title: 'The accessibility statement is not published yet',
    text: 'Fodfæste is made to be used by everyone, also by keyboard and screen reader. The statement on how well that has gone is on its way.',
    write: 'If there is something you cannot use, tell us.',
  },
}
