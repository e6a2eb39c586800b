import type { Messages } from '../da.ts'

export const finalTest: Messages['finalTest'] = {
  title: 'Final test',
  lead: 'The test shows whether you can use what you have read.',
  facts: (count, minutes, needed) => [
    `There are ${count} questions. It takes about ${minutes} minutes.`,
    `You pass with at least ${needed} right answers.`,
    'There is no time limit. Your answers are saved, so you can take a break.',
    'You get the reasons when you have handed in, and you can take the test again at once.',
  ],
  lessonsFirst: (missing) =>
    `You are welcome to take the test now. For the certificate you also need ${missing}.`,
  start: 'Begin the test',
  again: 'Take the test again',
  former: 'Your earlier attempts',
  formerOne: (date, correct, total) => `${date}: ${correct} of ${total} right`,
  passed: 'Passed',
  notPassed: 'Not passed',
  intro: (needed, total) =>
    `You pass with at least ${needed} right out of ${total}. Questions without an answer count as wrong.`,
  number: (number, total) => `Question ${number} of ${total}`,
  chooseAll: 'Choose all that fit',
  saved: (count, total) => `${count} of ${total} answers saved`,
  leave: 'Save and continue later',
  handIn: 'Hand in the test',
  unansweredTitle: (count) =>
    count === 1 ? 'You have 1 question left to answer' : `You have ${count} questions left to answer`,
  unansweredText: 'It counts as wrong if you do not answer. Answer, or hand in the test again as it is.',
  handInAnyway: 'Hand in the test as it is',
  resultPassed: 'You have passed the test',
  resultNotPassed: 'You have not passed the test yet',
  score: (correct, total) => `${correct} of ${total} right`,
  needed: (needed) => `You need at least ${needed} right answers.`,
  encourage: 'Read the reasons below. Then you can take the test again with new questions.',
  certificateReady: 'The course is completed and your certificate is ready.',
  seeCertificate: 'See and download your certificate',
  review: 'Answers and reasons',
  right: 'Right',
  wrong: 'Wrong',
  rightOption: 'Right answer',
  wrongOption: 'Wrong answer',
  yourChoice: 'Your choice',
  changed: (count) =>
    count === 1
      ? '1 question has changed since and is not shown.'
      : `${count} questions have changed since and are not shown.`,
  toCourse: 'To the course',
}
