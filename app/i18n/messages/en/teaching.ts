import type { Messages } from '../da.ts'
import { severityWords } from './course-advice.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

export const teaching: Messages['teaching'] = {
  title: 'For trainers',
  titleFor: (course) => `For trainers: ${course}`,
  lead: 'Only trainers and administrators see this page. It names nobody, and figures about fewer than five people are not shown. Nor are figures they could be worked out from.',
  fromCourse: 'See the check, answers, sources and versions',
  contents: 'On this page',
  findings: {
    title: 'Course check',
    none: 'The check has no errors, warnings or tips.',
    severity: severityWords,
    spelling: 'Spelling is not included here. It is checked with npm run courses:check -- --tips.',
  },
  questions: {
    title: 'Questions',
    lead: 'The figures are from the first time each person answered. In the final test it is the first attempt handed in that had the question.',
    order: { label: 'Order', hardest: 'Hardest first', lesson: 'As in the course' },
    right: (share, count) => `${share} right the first time · ${people(count)}`,
    rightHidden: (count) => `How many were right is not shown · ${people(count)}`,
    unanswered: 'Nobody has answered yet',
    'too-few': 'Too few answers',
    remarks: {
      unclear: 'Check whether the question is clear',
      'very-easy': 'Very easy',
    },
    options: 'Options',
    rightOption: 'right',
    chosen: (count, share) => `${count} chose it (${share})`,
    chosenHidden: 'The number is not shown',
    idle: 'Nobody chooses this one',
    line: (line) => `line ${line}`,
  },
  stops: {
    title: 'Where people stop',
    lead: 'A person has stopped where they last did something in the course, when that is more than 14 days ago and the course is not completed.',
    none: 'Nobody has begun the course yet.',
    caption: 'Begun, done and stopped in each lesson',
    step: 'Lesson',
    begun: 'Begun',
    done: 'Done',
    stuck: 'Stopped here',
    hidden: 'Not shown',
  },
  sources: {
    title: 'Sources to check',
    none: 'No sources need checking in the next 60 days.',
    caption: 'The sources, oldest first',
    source: 'Source and lesson',
    checked: 'Last checked',
    overdue: 'Check now',
    soon: 'Check within 60 days',
  },
  versions: {
    title: 'Versions',
    none: 'The course has not been released in a version yet.',
    caption: 'The versions, newest first',
    version: 'Version',
    change: 'What',
    changes: { patch: 'Corrections', minor: 'New content', major: 'Major change' },
    date: 'Date',
  },
}
