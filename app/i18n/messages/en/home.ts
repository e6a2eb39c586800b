import type { Messages } from '../da.ts'

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

export const home: Messages['home'] = {
  hello: (name) => `Hello ${name}`,
  next: (lesson) => `Next lesson: ${lesson}`,
  nextIsTest: 'You are ready for the final test.',
  progress: (done, total, left) =>
    left > 0 ? `${done} of ${total} lessons · about ${minutes(left)} left` : `${done} of ${total} lessons`,
  goOn: 'Continue',
  begin: 'Begin the course',
  nothingOpen: 'You have no courses under way',
  nothingOpenText: 'Find a course and begin when it suits you. Each lesson takes 10–20 minutes.',
  seeCourses: 'See the courses',
  yourReviews: 'Reviews that wait for you',
  due: 'To be done',
  nothingDue: 'You have no deadlines right now.',
  dueWords: {
    take: (course) => `Complete ${course}`,
    renew: (course) => `Renew your certificate for ${course}`,
  },
  before: (date) => `By ${date}`,
  overdue: 'Overdue',
  noCertificates:
    'You get a certificate when you have read a whole course, passed its test and done what else the course asks for.',
  validity: {
    valid: (date) => `Valid until ${date}`,
    'expires-soon': (date) => `Expires ${date}`,
    expired: (date) => `Expired ${date}`,
  },
  welcome: 'A firm place to stand',
  welcomeLead:
    'Fodfæste is the learning platform for those who work with CTI, ICM and M-ACT. Learn the method, show what you can do, and see whether the team does what works.',
  parts: [
    {
      title: 'Learn the method',
      text: 'Short lessons that you can take on the phone between two visits. With cases, questions and sources.',
    },
    {
      title: 'Get a proof that holds',
      text: 'When you have passed, you get a certificate. Anyone can verify it with the code on it.',
    },
    {
      title: 'Measure whether you do what works',
      text: "Two assessors rate the team's practice independently and then agree. The result is the team's, never a person's.",
    },
  ],
}
