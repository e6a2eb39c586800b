import type { Messages } from '../da.ts'

export const shell: Messages['shell'] = {
  skip: 'Skip to content',
  home: 'Fodfæste, to the front page',
  mainMenu: 'Main menu',
  menu: 'Menu',
  myPage: 'My page',
  courses: 'Courses',
  certificates: 'My certificates',
  fidelity: 'Fidelity',
  team: 'My team',
  teams: 'My teams',
  people: 'People',
  signIn: 'Sign in',
  signOut: 'Sign out',
  youAreHere: 'You are here',
  footer: 'Fodfæste is the learning platform for CTI, ICM and M-ACT under Housing First.',
  verifyLink: 'Verify a certificate',
  otherLanguage: 'Dansk',
  demo: 'This is a demo. All people and figures are invented.',
  saved: (time) => `Saved ${time}`,
  saving: 'Saving …',
  offline: 'Not saved. There is no connection. Try again.',
  tryAgain: 'Try again',
  methods: { 'housing-first': 'Housing First', cti: 'CTI', icm: 'ICM', 'm-act': 'M-ACT' },
  errorSummary: (count) => (count === 1 ? 'Correct this' : `Correct these ${count} things`),
  notFound: {
    title: 'The page is not here',
    text: 'The address is wrong, or the page has moved. Go to the front page and find your way from there.',
  },
  forbidden: {
    title: 'You cannot do that',
    text: 'You can see the page, but not do this. Ask your manager or the knowledge centre if you think it is a mistake.',
  },
  badRequest: {
    title: 'We could not use that',
    text: 'Something in what you sent does not fit. Go back and try again.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'It is not your fault. What you have saved is saved. Try again in a moment.',
  },
  foreignOrigin:
    'The request did not come from a page of ours, so it was refused. Open the page again and try once more.',
  tooLarge: 'What you sent is too large. Send at most 1 MB at a time.',
  toFrontPage: 'Go to the front page',
}
