import type { LookPlace } from '#app/domain/people/look.ts'
import type { Messages } from '../da.ts'

function where(place: LookPlace, team: string | null): string {
  switch (place) {
    case 'team-page':
      return `On the page of ${team ?? 'your team'}`
    case 'person-page':
      return 'On the page about you in your team'
    case 'area-page':
      return `In the list of teams, where ${team ?? 'your team'} stands`
    case 'export':
      return `Fetched the table as a file${team ? `: ${team}` : ''}`
    case 'account':
      return 'On your account at the knowledge centre'
    case 'certificates':
      return 'In the list of certificates issued'
    case 'approvals':
      return 'In the list of practice tasks to approve'
    case 'attendance':
      return 'On a page about attendance'
  }
}

export const looks: Messages['looks'] = {
  title: 'My information',
  link: 'See who has seen your information',
  rules: 'Who may see what',
  rulesList: [
    'Your answers and your reflections are seen by you alone.',
    "How far you are in a course, whether the test is passed, your certificates, your attendance and your deadlines are seen by your team's managers.",
    "The knowledge centre's administrators can see your account and your certificates.",
    'Trainers and administrators see by name who has reported a practice task, and who was at course days, supervision and the community of practice.',
    'How questions are answered they see without names.',
    "If you are excused from a course, your team's managers see the reason.",
    "The team's approved fidelity result is seen by its members, its managers and the knowledge centre. It is never about one person.",
    'Shares are not shown for fewer than five people.',
  ],
  seen: 'Who has seen your information',
  seenHint:
    'Here stands who has seen what you have completed, your attendance, your certificates, your deadlines or your account. If the same person sees it several times in a day, it stands here once. If they have seen the whole team while you were in it, that stands here too.',
  nobody: 'Nobody has seen your information yet.',
  day: 'Day',
  who: 'Who',
  whereHead: 'Where',
  where,
}
