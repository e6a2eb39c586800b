import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { placeOf } from '#app/domain/fidelity/standing/place.ts'
import { teamFidelity } from '#app/domain/fidelity/standing/results.server.ts'
import { teamMatters } from '#app/domain/fidelity/standing/team-matters.server.ts'
import { memberTable, readMemberFilter } from '#app/domain/managers/member-list.ts'
import { readMemberSort } from '#app/domain/managers/member-sort.ts'
import { memberRowsOf, methodsOfTeams } from '#app/domain/managers/members.server.ts'
import { methodShares } from '#app/domain/managers/method-share.ts'
import { countPeople, PERSON_NEEDS, type PersonNeed, personNeeds } from '#app/domain/managers/person-needs.ts'
import type { MemberRow } from '#app/domain/managers/member-list.ts'
import { findTeam, type FoundTeam, managedTeams } from '#app/domain/people/teams.server.ts'
import type { CourseColumn, NeedGroup, TableRow, TeamView } from './team-view.ts'

/** How many of a kind are named before the table is asked for the rest. */
const FIRST = 5

/** The team of an address, where the person may see how far its members are; or null. */
export function findManagedTeam(person: SignedInPerson, slug: string): FoundTeam | null {
  const team = findTeam(slug)
  return team && can(person, 'see-progress', { kind: 'team', ...team }) ? team : null
}

/** All that the page of a team shows for an address, and its files hold. */
export function teamView(
  person: SignedInPerson,
  team: FoundTeam,
  search: URLSearchParams,
  now = new Date(),
): TeamView {
  const library = allCourses()
  const courses = library.map(({ id, slug, title, methods }) => ({ id, slug, title, methods }))
  const rows = memberRowsOf([team.id], library, now).get(team.id) ?? []
  const filter = readMemberFilter(search, courses)
  const sort = readMemberSort(search, courses)
  const table = memberTable({ courses, rows }, filter, sort)
  const statuses = rows.map((row) => row.statuses)
  return {
    team: { slug: team.slug, name: team.name, organisation: team.organisation, closedOn: team.closedOn },
    hasArea: managedTeams(person, today(now)).length > 0,
    needs: {
      people: needGroups(personNeeds(rows, courses), courses),
      matters: teamMatters(person, [team.id], today(now)),
    },
    shares: methodShares(statuses, courses, methodsOfTeams([team.id]).get(team.id) ?? []),
    courses,
    size: rows.length,
    filter,
    sort,
    table: { courses: table.courses, rows: table.rows.map((row) => tableRow(row, courses)) },
    fidelity: teamFidelity(person, team.id).map(({ method, ...standing }) => {
      const { total, scale, mode, cases } = standing.newest
      return { method, place: placeOf(standing), newest: { total, scale, mode, cases } }
    }),
  }
}

const titleOf = (courses: CourseColumn[], id: string) =>
  courses.find((course) => course.id === id)?.title ?? id

function needGroups(needs: PersonNeed[], courses: CourseColumn[]): NeedGroup[] {
  return PERSON_NEEDS.flatMap((kind): NeedGroup[] => {
    const ofKind = needs.filter((need) => need.kind === kind)
    if (ofKind.length === 0) return []
    const first = ofKind
      .slice(0, FIRST)
      .map(({ personId, name, courseId, on }) => ({ personId, name, course: titleOf(courses, courseId), on }))
    return [{ kind, people: countPeople(needs, kind), first, hasMore: ofKind.length > FIRST }]
  })
}

function tableRow({ deadlines: [next], ...row }: MemberRow, courses: CourseColumn[]): TableRow {
  if (!next) return { ...row, deadline: null }
  const { date, courseId, late, overdue } = next
  return { ...row, deadline: { date, course: titleOf(courses, courseId), late, overdue } }
}
