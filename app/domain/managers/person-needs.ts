import type { MemberRow } from './member-list.ts'

/** What about people asks something of their manager, the most pressing first. */
export const PERSON_NEEDS = ['overdue', 'late', 'expires-soon'] as const

/** One member and one course: past the day and its grace, in the days of grace, or a proof that soon runs out. */
export type PersonNeed = {
  kind: (typeof PERSON_NEEDS)[number]
  personId: string
  name: string
  courseId: string
  /** The day that has passed or will come. */
  on: string
}

/** The earliest day first, among those alike in the order of the rows. */
export function personNeeds(rows: MemberRow[], courses: { id: string }[]): PersonNeed[] {
  return rows
    .flatMap(({ id: personId, name, statuses, deadlines }) => [
      ...deadlines.flatMap(({ courseId, date: on, overdue, late }): PersonNeed[] =>
        overdue || late ? [{ kind: overdue ? 'overdue' : 'late', personId, name, courseId, on }] : [],
      ),
      ...statuses.flatMap((status, place): PersonNeed[] => {
        const courseId = courses[place]?.id
        if (status.kind !== 'expires-soon' || courseId === undefined) return []
        return [{ kind: status.kind, personId, name, courseId, on: status.until }]
      }),
    ])
    .toSorted((one, other) => one.on.localeCompare(other.on))
}

/** How many people have something of a kind; each once, however many courses. */
export function countPeople(needs: PersonNeed[], kind: PersonNeed['kind']): number {
  return new Set(needs.filter((need) => need.kind === kind).map(({ personId }) => personId)).size
}
