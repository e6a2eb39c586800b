import { today } from '#app/domain/dates.ts'
import { keptWhenSlow } from '#app/domain/kept-when-slow.server.ts'
import { readPage, readSort } from '#app/domain/list-query.ts'
import {
  methodsOf,
  type OverviewFilter,
  readOverview,
  TEAM_SORTS,
  typedOverview,
} from '#app/domain/overview/overview-filter.ts'
import {
  countTeams,
  fidelityRows,
  monthRows,
  organisationNames,
  organisationRows,
  TEAMS_A_PAGE,
  teamRows,
} from '#app/domain/overview/overview.server.ts'

/** What the address asks for, and the organisations it can ask for; `filter` is null where it cannot be read. */
export function askedOverview(request: Request, day = today()) {
  const { searchParams } = new URL(request.url)
  const organisations = organisationNames()
  const typed = typedOverview(searchParams, day)
  const read = readOverview(
    typed,
    organisations.map(({ id }) => id),
  )
  const sort = readSort(searchParams, TEAM_SORTS, 'organisation')
  const shared = { organisations, typed, sort, searchParams, day }
  return 'filter' in read
    ? { ...shared, filter: read.filter, problems: {} }
    : { ...shared, filter: null, problems: read.problems }
}

type Asked = ReturnType<typeof askedOverview>
export type ReadOverview = Asked & { filter: OverviewFilter }

/** All that the page shows: of the teams one page. */
export function overviewView({ filter, sort, searchParams, day }: ReadOverview) {
  const pages = Math.ceil(countTeams(filter) / TEAMS_A_PAGE)
  return figuresOf(filter, sort, readPage(searchParams, pages), pages, day)
}

const figuresOf = keptWhenSlow(
  (filter: OverviewFilter, sort: ReadOverview['sort'], page: number, pages: number, day: string) => ({
    organisationRows: organisationRows(filter, day),
    teamRows: teamRows(filter, sort, page, day),
    page,
    pages,
    methods: methodsOf(filter),
    monthRows: monthRows(filter),
    fidelityRows: fidelityRows(filter, day),
  }),
  (...asked) => JSON.stringify(asked),
)
