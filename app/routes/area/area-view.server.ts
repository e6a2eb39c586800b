import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { METHODS } from '#app/domain/courses/methods.ts'
import { AREA_NEEDS, areaTable, readAreaFilter, readAreaSort } from '#app/domain/managers/area-list.ts'
import { areaRows } from '#app/domain/managers/area.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import type { AreaView } from './area-view.ts'

/** All that the page of these teams shows for an address, and its files hold. */
export async function areaView(
  person: SignedInPerson,
  teams: Team[],
  search: URLSearchParams,
  now = new Date(),
): Promise<AreaView> {
  const { rows: all, needs } = await areaRows(person, teams, allCourses(), now)
  const filter = readAreaFilter(search)
  const sort = readAreaSort(search)
  return {
    needs: AREA_NEEDS.map((word) => ({ word, count: needs[word] })),
    methods: METHODS.filter((method) =>
      all.some(({ shares }) => shares.some((one) => one.method === method)),
    ),
    filter,
    sort,
    rows: areaTable(all, filter, sort),
  }
}
