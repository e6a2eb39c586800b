import { readSort, type Sort } from '../list-query.ts'
import type { CourseStatus } from '../progress/member-status.ts'
import type { ListedCourse, MemberRow } from './member-list.ts'
import { sortedBy } from './sorted-by.ts'

/** How the column of a course is called in `?sorter=`. */
export const courseSort = (slug: string) => `kursus-${slug}`

export function readMemberSort(search: URLSearchParams, courses: ListedCourse[]): Sort {
  return readSort<string>(search, ['navn', 'frist', ...courses.map(({ slug }) => courseSort(slug))], 'navn')
}

/**
 * Members as they are asked for; a course that is no column sorts by name.
 * @param rows by name
 */
export function sortMembers(
  rows: MemberRow[],
  courses: ListedCourse[],
  { by, descending }: Sort,
): MemberRow[] {
  const course = courses.findIndex(({ slug }) => courseSort(slug) === by)
  const keyOf = ({ deadlines, statuses }: MemberRow, place: number) => {
    if (by === 'frist') return deadlines[0]?.date ?? null
    const status = statuses[course]
    return status ? statusKey(status) : place
  }
  return sortedBy(rows, keyOf, descending)
}

/** From what asks most of a manager to what asks nothing. */
const KINDS: CourseStatus['kind'][] = [
  'expired',
  'test-not-passed',
  'not-begun',
  'under-way',
  'expires-soon',
  'certified',
  'waived',
]

/** Among those alike, the earlier day or the lower percentage comes first; no day at all comes last. */
function statusKey(status: CourseStatus): string {
  return `${KINDS.indexOf(status.kind)} ${detailOf(status)}`
}

function detailOf(status: CourseStatus): string {
  switch (status.kind) {
    case 'certified':
    case 'expires-soon':
      return status.until
    case 'waived':
      return status.until ?? '~' // behind every digit
    case 'expired':
      return status.on
    case 'under-way':
      return String(status.percent).padStart(3, '0')
    default:
      return ''
  }
}
