import type { Method } from '#app/domain/courses/methods.ts'
import type { TeamMatter } from '#app/domain/fidelity/standing/team-matters.server.ts'
import type { Sort } from '#app/domain/list-query.ts'
import type { MemberFilter, MemberRow } from '#app/domain/managers/member-list.ts'
import type { MethodShare } from '#app/domain/managers/method-share.ts'
import type { PersonNeed } from '#app/domain/managers/person-needs.ts'
import type { FidelityStanding } from './team-fidelity.tsx'

export type CourseColumn = { id: string; slug: string; title: string; methods: Method[] }

/** A row as the table has it: with the earliest deadline alone, and what it is for. */
export type TableRow = Omit<MemberRow, 'deadlines'> & {
  deadline: { date: string; course: string; late: boolean; overdue: boolean } | null
}

/** What people need of their manager: of each kind how many people it is about, and the first of what there is. */
export type NeedGroup = {
  kind: PersonNeed['kind']
  people: number
  first: { personId: string; name: string; course: string; on: string }[]
  hasMore: boolean
}

/** All that a team's page shows; its files hold the table. */
export type TeamView = {
  team: { slug: string; name: string; organisation: string; closedOn: string | null }
  /** Whether the person manages a team that is open, and so has a list of them. */
  hasArea: boolean
  needs: { people: NeedGroup[]; matters: TeamMatter[] }
  shares: MethodShare[]
  /** Every course there is; the table has those that were asked for. */
  courses: CourseColumn[]
  /** How many belong to the team, whatever was asked for. */
  size: number
  filter: MemberFilter
  sort: Sort
  table: { courses: CourseColumn[]; rows: TableRow[] }
  fidelity: FidelityStanding[]
}
