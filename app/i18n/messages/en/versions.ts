import type { versions as danish } from '../da/versions.ts'

export const versions: typeof danish = {
  tags: { news: 'New since last time', again: 'Read again' },
  newVersion: (version, date) =>
    `The course came in version ${version} on ${date}. What you have done stands.`,
  whatIsNew: 'See what is new',
  changedLessons: 'This is new:',
  testAgain: 'If you have taken the final test before, you need to take it again.',
  certificateStands: 'Your certificate is valid until it expires.',
  seenAll: 'I have seen it',
  lessonNews:
    'The lesson has changed since you read it. It still counts as done. Press “I have seen what is new” at the end when you have seen it.',
  lessonAgain: 'The lesson has changed since you read it and must be read again. Your answers stand.',
  seenNews: 'I have seen what is new',
  readAgain: 'Mark as read again',
  mine: 'New since last time',
}
