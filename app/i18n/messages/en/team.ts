import type { CourseStatus } from '#app/domain/progress/member-status.ts'
import type { Messages } from '../da.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

function needsYou(overdue: number, expiring: number): string {
  const late = overdue > 0 && `${people(overdue)} past the deadline`
  const soon = expiring > 0 && `${people(expiring)} with a certificate that expires soon`
  const parts = [late, soon].filter(Boolean).join(', and ')
  return parts ? `${parts}.` : 'Nobody is past the deadline, and no certificate expires soon.'
}

function status(of: CourseStatus, date: (day: string) => string): string {
  switch (of.kind) {
    case 'certified':
      return `Certified until ${date(of.until)}`
    case 'expires-soon':
      return `Expires ${date(of.until)}`
    case 'expired':
      return `Expired ${date(of.on)}`
    case 'waived':
      return of.until ? `Excused until ${date(of.until)}` : 'Excused'
    case 'test-not-passed':
      return 'Test not passed'
    case 'under-way':
      return `Under way, ${of.percent}%`
    case 'not-begun':
      return 'Not begun'
  }
}

export const team: Messages['team'] = {
  members: (count) => (count === 1 ? '1 member of staff' : `${count} members of staff`),
  needsYou,
  status,
  share: (some, all) => `${some} of ${all}`,
  haveProof: (course) => `have a valid certificate for ${course}`,
  tooFew: 'The share is not shown for fewer than five people.',
  staff: 'Staff',
  name: 'Name',
  nextDeadline: 'Next deadline',
  overdue: 'Overdue',
  onLeave: (date) => `On leave until ${date}`,
  nobody: 'There is nobody in the team yet. The knowledge centre adds people.',
  whatYouSee: 'You see what staff have completed. Answers and reflections are theirs alone.',
  notMeasured: 'The team has not been measured yet. Plan a review under Fidelity.',
  teamNotPerson: "Fidelity measures the team's practice, never a person.",
}
