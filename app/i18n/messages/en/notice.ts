import { COOKIE_DAYS } from '#app/http/cookies.ts'
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
    follow: 'Your manager',
    followText:
      'Your manager can see which courses you have taken and must take, and when. Nobody but you can see your answers and reflections.',
    whatFor: 'What we have about you',
    originText:
      'Your employer gives us name, mail address and team. Without them you can have no account. The rest comes of what you do in Fodfæste.',
    told: {
      account: {
        what: 'Your name, your mail address, your team, your roles and your leave.',
        howLong:
          'As long as the account is open, and 6 months after. What a file of people has changed stands for 13 months.',
      },
      learning: {
        what: 'Your courses, answers, reflections, tests and attendance.',
        howLong:
          'Answers: 12 months after the course was completed, or after your latest answer in it. The rest: as long as you have an account.',
      },
      'team-learning': {
        what: 'Which courses you are asked to take, when, and whether you are excused.',
        howLong: 'As long as you have an account.',
      },
      certificates: {
        what: 'Your name, the course, the dates and a code.',
        howLong:
          'Your name: 5 years (60 months) after the certificate has expired. Then it can be verified without a name.',
      },
      calendar: { what: 'The days you have signed up for.', howLong: 'As long as you have an account.' },
      fidelity: {
        what: 'The results of the team, who has assessed, and who sees to an action.',
        howLong: 'The result stays. The assessors’ names are not shown after 24 months.',
      },
      messages: { what: 'Mails we have sent you.', howLong: '12 months.' },
      security: {
        what: 'When you sign in, and on what kind of device. Your code app and your passkeys. A log of who has seen and done what.',
        howLong:
          'A sign-in: 30 days after it has ended. The log: 13 months and 3 days. Code app and passkeys: as long as you have an account.',
      },
    },
    whoSees: 'Who sees it',
    howLong: 'How long',
    deletion: 'Deletion',
    deletionText: (days) =>
      `What is to be deleted is deleted by itself at night. It can stand in a backup for up to ${days} days. If a backup is put back, it is deleted again.`,
    others: 'Sharing',
    othersText:
      'We sell no data. Those who run the server, send mails and keep backups for us may do only what we ask. The knowledge centre must see to it that your data stay in the EU and EEA. Ask if you want to know who they are.',
    basis: 'Legal basis',
    ofSecurity: 'For security and the log:',
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
    responsible: 'Responsible',
    responsibleText: (centre) =>
      `Your employer is the controller of what is about you as an employee. ${centre} runs Fodfæste for your employer and issues the certificates.`,
    askEmployer: 'Ask your manager who your data protection officer is.',
    writeAbout: 'Write about your data to:',
    complain: 'Complain',
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
        lasts: `Your sign-in lasts at most 7 days, and at most 12 hours for those with a role. The cookie is deleted when you sign out. Otherwise it stays for ${COOKIE_DAYS} days, but opens nothing.`,
      },
      sprog: { what: 'Remembers whether you chose Danish or English.', lasts: `${COOKIE_DAYS} days` },
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
