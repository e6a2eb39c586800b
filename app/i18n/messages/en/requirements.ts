import type { Deadline } from '#app/domain/progress/member-status.ts'
import type { ComesFirst } from '#app/domain/progress/prerequisites.ts'
import { listOf } from '../../list-of.ts'
import type { Messages } from '../da.ts'

const task: Record<Deadline['kind'], string> = { take: 'take the course', renew: 'renew your certificate' }

function must({ kind, because, late, overdue }: Deadline, date: string, graceUntil: string): string[] {
  const what = `You must ${task[kind]}`
  const why = because ? `, because ${because.reason}` : ''
  const asked = because?.kind === 'hand' && because.by ? [`${because.by} has asked you to.`] : []
  if (overdue) return [`The deadline was ${date}.`, `${what}${why}.`, ...asked]
  if (late) return [`The deadline was ${date}. You have until ${graceUntil}.`, `${what}${why}.`, ...asked]
  return [`${what} by ${date}${why}.`, ...asked]
}

function first(comesFirst: ComesFirst): string {
  if (comesFirst.how === 'several') return 'First take the courses named on the page of the course.'
  const words = { all: 'conjunction', any: 'disjunction' } as const
  return `First take ${listOf('en', comesFirst.titles, words[comesFirst.how])}.`
}

export const requirements: Messages['requirements'] = {
  must,
  first,
  excused: (course, until, reason) =>
    `You are excused from ${course}${until ? ` until ${until}` : ''}. Reason: ${reason}.`,
  excusedHere: (until, reason) =>
    `You are excused from the course${until ? ` until ${until}` : ''}. Reason: ${reason}.`,
  problems: {
    'course-missing': 'Choose a course',
    'audience-missing': 'Choose whom it is for',
    'place-missing': 'Choose where it holds',
    nobody: 'Choose at least one person',
    'day-missing': 'Write a date that exists',
    'day-too-early': 'The date is too early',
    'day-too-late': 'The date is too far ahead',
    'days-wrong': 'Write a whole number of days, 3650 at most',
    'reason-missing': 'Write a reason',
    'too-long': 'Write 200 characters at most',
    'waived-longer': 'Another manager has excused them for longer already. That waiver stands.',
    cpr: 'This looks like a CPR number. Write it without.',
    unusable: 'We could not use that. Try again.',
  },
}
