import type { CourseStatus } from '#app/domain/progress/member-status.ts'
import type { Messages } from '../da.ts'

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
  status,
  needsTitle: 'What needs you today',
  needs: { overdue: 'Overdue', late: 'Late', 'expires-soon': 'Certificate expires soon' },
  needsNothing: 'Nobody is overdue, no certificate expires soon, and no review waits for you.',
  deadlineWas: (date) => `The deadline was ${date}`,
  expiresOn: (date) => `Expires ${date}`,
  seeAll: (count) => `See all ${count}`,
  overdueActions: 'Overdue actions',
  reviewsDue: 'Reviews to see to',
  action: (label, title) => `${label} ${title}`,
  actionBy: (owner, date) => `${owner}, by ${date}`,
  measuring: (method) => `Review in ${method}`,
  reviewOverdue: (date) => `Should have been measured ${date}`,
  reviewToPlan: (date) => `To be measured ${date}, and no day has been set`,
  shares: 'Valid certificates',
  share: (some, all) => `${some} of ${all}`,
  haveProof: 'have a valid certificate',
  tooFew: 'Too few to show.',
  tooFewWhy: 'Shares are not shown for fewer than five people.',
  staff: 'Staff',
  name: 'Name',
  course: 'Course',
  anyCourse: 'All courses',
  statusLabel: 'Status',
  anyStatus: 'All',
  statusFilters: {
    'over-fristen': 'Overdue',
    forsinket: 'Late',
    udloeber: 'Certificate expires soon',
    udloebet: 'Certificate expired',
    'proeve-ikke-bestaaet': 'Test not passed',
    'ikke-begyndt': 'Not begun',
    'i-gang': 'Under way',
    bevis: 'Valid certificate',
    fritaget: 'Excused',
  },
  nextDeadline: 'Next deadline',
  overdue: 'Overdue',
  late: 'Late',
  onLeave: (date) => `On leave until ${date}`,
  chooseWho: (name) => `Choose ${name}`,
  nobody: 'There is nobody in the team yet. The knowledge centre adds people.',
  noneFound: 'No member of staff fits what you have chosen.',
  found: (shown, all) => `${shown} of ${all} members of staff`,
  whatYouSee:
    'You see what staff have completed. Answers and reflections are theirs alone. They can see that you were here.',
  notMeasured: 'The team has not been measured yet. Plan a review under Fidelity.',
  teamNotPerson: "Fidelity measures the team's practice, never a person.",
  assign: {
    title: 'Ask several to take a course',
    hint: 'Tick those in the table whom it is about.',
    asked: (count) =>
      count === 1
        ? '1 member of staff has been asked to take the course.'
        : `${count} members of staff have been asked to take the course.`,
    certified: (count) =>
      count === 1
        ? '1 has a valid certificate already and was not asked.'
        : `${count} have a valid certificate already and were not asked.`,
    standing: (count) =>
      `${count} had been asked already, and it is due no later than this. That still stands.`,
  },
  file: {
    onLeave: 'On leave until',
    dateOf: (course) => `${course}, date`,
    deadlineCourse: 'The deadline is for',
    deadlineState: 'State of the deadline',
  },
}
