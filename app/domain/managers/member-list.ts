import type { Sort } from '../list-query.ts'
import type { CourseStatus, Deadline } from '../progress/member-status.ts'
import { fold } from '../search/fold.ts'
import { sortMembers } from './member-sort.ts'

/** A member of a team as its managers see them: completion and deadlines, and nothing that was answered. */
export type MemberRow = {
  id: string
  name: string
  /** Null when they are at work. */
  onLeaveUntil: string | null
  /** One for each course, in the order of the courses. */
  statuses: CourseStatus[]
  /** The earliest first. */
  deadlines: Deadline[]
}

export type ListedCourse = { id: string; slug: string }

/** The words of an address for what a member can be in a course; the first two say it of a deadline. */
const STATUS_WORDS = {
  'over-fristen': 'overdue',
  forsinket: 'late',
  udloeber: 'expires-soon',
  udloebet: 'expired',
  'proeve-ikke-bestaaet': 'test-not-passed',
  'ikke-begyndt': 'not-begun',
  'i-gang': 'under-way',
  bevis: 'certified',
  fritaget: 'waived',
} as const satisfies Record<string, CourseStatus['kind'] | 'overdue' | 'late'>

export type StatusWord = keyof typeof STATUS_WORDS
export const STATUS_FILTERS = Object.keys(STATUS_WORDS) as StatusWord[] // the keys of a constant

/** What an address asks of the table: a part of a name, one course (its slug), one status. */
export type MemberFilter = { name: string; course: string | null; status: StatusWord | null }

export function readMemberFilter(search: URLSearchParams, courses: ListedCourse[]): MemberFilter {
  return {
    name: (search.get('navn') ?? '').trim(),
    course: courses.find(({ slug }) => slug === search.get('kursus'))?.slug ?? null,
    status: STATUS_FILTERS.find((word) => word === search.get('status')) ?? null,
  }
}

/**
 * The table as an address asks for it. One course leaves that column and its deadlines alone, and then a status
 * is that of the course; else it is enough that one of the courses has it.
 * @param all with the rows by name
 */
export function memberTable<Course extends ListedCourse>(
  all: { courses: Course[]; rows: MemberRow[] },
  filter: MemberFilter,
  sort: Sort,
): { courses: Course[]; rows: MemberRow[] } {
  const isShown = all.courses.map(({ slug }) => filter.course === null || slug === filter.course)
  const courses = all.courses.filter((_, place) => isShown[place])
  const shownIds = new Set(courses.map(({ id }) => id))
  const rows = all.rows
    .filter(({ name }) => fold(name).includes(fold(filter.name)))
    .map((row) => ({
      ...row,
      statuses: row.statuses.filter((_, place) => isShown[place]),
      deadlines: row.deadlines.filter(({ courseId }) => shownIds.has(courseId)),
    }))
    .filter((row) => filter.status === null || has(row, STATUS_WORDS[filter.status]))
  return { courses, rows: sortMembers(rows, courses, sort) }
}

function has({ statuses, deadlines }: MemberRow, word: (typeof STATUS_WORDS)[StatusWord]): boolean {
  if (word === 'overdue' || word === 'late') return deadlines.some((deadline) => deadline[word])
  return statuses.some(({ kind }) => kind === word)
}
