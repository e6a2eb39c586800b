import { listOf } from '../../list-of.ts'
import type { Messages } from '../da.ts'

const lessonCount = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)

export const courses: Messages['courses'] = {
  title: 'Courses',
  lead: 'Take one lesson at a time. Your answers are saved as you go, so you can pause whenever you like.',
  empty: 'There are no courses yet. Come back when the knowledge centre has put up the first.',
  size: (lessons, hours) => `${lessonCount(lessons)} · about ${hours} hours`,
  audience: (people) => `For: ${listOf('en', people)}`,
  version: (version) => `Version ${version}`,
  goals: 'What you learn',
  lessons: 'Lessons',
  test: 'Final test',
  minutes: (minutes) => `${minutes} min`,
  status: 'Your status',
  begin: 'Begin with the first lesson',
  goOn: (title) => `Continue: ${title}`,
  takeTest: 'Go to the final test',
  seeCertificates: 'See your certificate',
  fetchCertificate: 'Get your certificate',
  certified: (date) => `You hold the certificate. It is valid to the end of ${date}.`,
  certificateExpired: (date) => `Your certificate was valid to the end of ${date}.`,
  validUntil: (date) => `The certificate is valid to the end of ${date}.`,
  prerequisiteTitle: 'Before you can take the test',
  prerequisite: {
    course: 'You need to complete this first:',
    all: 'You need to complete all of this first:',
    any: 'You need to complete one of these courses first:',
  },
  prerequisiteParts: { all: 'All of these courses:', any: 'One of these courses:' },
  prerequisiteMet: 'Met',
  readAlready: 'You are welcome to read the lessons now.',
  unknownCourse: 'a course that is not here yet',
  problems: {
    title: (count) =>
      count === 1 ? '1 problem in the course files' : `${count} problems in the course files`,
    text: 'Only trainers see this. Learners see the latest version without problems until the file is corrected.',
    place: (line, column) => `line ${line}, column ${column}`,
  },
  reader: {
    outline: 'Lessons of the course',
    place: (number, total) => `Lesson ${number} of ${total}`,
    goals: 'In this lesson',
    sources: 'Sources',
    checked: (date) => `checked ${date}`,
    finish: 'Finish the lesson',
    complete: 'Mark as read and continue',
    completeLast: 'Mark as read',
    unanswered: (count) =>
      count === 1
        ? 'There is 1 question you have not answered. The lesson counts once you have.'
        : `There are ${count} questions you have not answered. The lesson counts once you have.`,
    question: (number) => `Answer question ${number}`,
    read: 'You have marked the lesson as read.',
    done: 'You have completed the lesson.',
    neighbours: 'Previous and next',
    previous: 'Previous lesson',
    next: 'Next lesson',
    toTest: 'Next: Final test',
    toCourse: 'To the course',
  },
  errors: {
    notPossible: {
      single: 'Choose an answer and save again.',
      multiple: 'Choose an answer and save again.',
      order: 'The order could not be read. Save it again.',
      match: 'Choose something in every field, and save again.',
      gap: 'Write a word in every field, and save again. What looks like a CPR number cannot be saved.',
    },
    tooLong: 'The text is too long. Write at most 2,000 characters.',
    looksLikeCpr: 'That looks like a CPR number. Remove it and save again.',
  },
}
