import type { Deadline } from '#app/domain/progress/member-status.ts'
import type { Messages } from '../da.ts'

function why({ kind, because }: Deadline): string {
  if (because?.kind === 'rule') return `By a rule: because ${because.reason}.`
  if (because) return `${because.by ?? 'A manager'} has asked for it, because ${because.reason}.`
  return kind === 'renew' ? 'The certificate expires. Nobody has asked that it is renewed.' : ''
}

function deadline({ late, overdue }: Deadline, date: string, graceUntil: string): string {
  if (overdue) return `The deadline was ${date}.`
  return late ? `The deadline was ${date}, and there is time until ${graceUntil}.` : `By ${date}.`
}

export const member: Messages['member'] = {
  why,
  deadline,
  courses: 'Courses',
  whatYouSee:
    'You see how far they have come. Answers, reflections and how many were right are theirs alone. They can see that you were here.',
  lessons: (done, total) => `${done} of ${total} lessons completed`,
  renewal: (done, total) => `Renewal: ${done} of ${total} steps completed`,
  test: (passed) => (passed ? 'The test is passed' : 'The test is not passed yet'),
  waived: (reason, until) => `Excused${until ? ` until the end of ${until}` : ''}. Reason: ${reason}.`,
  withdraw: 'Take back what was asked',
  withdrawFrom: (course) => `Take back what was asked: ${course}`,
  endWaiver: 'End the waiver',
  endWaiverFrom: (course) => `End the waiver: ${course}`,
  attendances: 'Attendance',
  noAttendances: 'No attendance has been recorded.',
  attendance: (kind, course) => `${kind}: ${course}`,
  self: 'This is you. Your own manager can ask you to take courses and excuse you.',
  done: {
    assign: 'They have been asked to take the course.',
    certified: 'They have a valid certificate already and were not asked.',
    standing:
      'They have been asked to take the course already, and it is due no later than this. That still stands. To change it, whoever asked must take it back first.',
    withdraw: 'It was taken back. What a rule asks still stands.',
    waive: 'They are excused.',
    'end-waiver': 'The waiver has ended.',
  },
  assign: {
    title: 'Ask them to take a course',
    course: 'Course',
    chooseCourse: 'Choose a course',
    dueOn: 'By',
    graceDays: 'Days of grace',
    graceHint: 'For so long it is late and not overdue. Leave it empty if there are none.',
    reason: 'Because',
    reasonHint: 'They read it as the end of a sentence: "… because you begin in the CTI team".',
    submit: 'Ask for the course',
  },
  waive: {
    title: 'Excuse from a course',
    until: 'Until the end of',
    reason: 'Reason',
    reasonHint: 'They can read it. Write nothing about health or private matters.',
    submit: 'Excuse',
  },
}
