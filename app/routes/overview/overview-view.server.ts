import { today } from '#app/domain/dates.ts'
import { setImmediate as pause } from 'node:timers/promises'
import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import { keptWhenSlowInPortions } from '#app/domain/kept-when-slow.server.ts'
import { readPage, readSort } from '#app/domain/list-query.ts'
import type { OrganisationRow } from '#app/domain/overview/figures.ts'
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

/** The organisations that are asked for, in Danish order. */
export const organisationsIn = ({ organisations, filter: { organisationId } }: ReadOverview): string[] =>
  organisations.map(({ id }) => id).filter((id) => organisationId === null || organisationId === id)

/** All that the page shows: of the teams one page. */
export async function overviewView(asked: ReadOverview) {
  const { filter, sort, searchParams, day } = asked
  const pages = Math.ceil(countTeams(filter) / TEAMS_A_PAGE)
  const organisationIds = organisationsIn(asked)
  return figuresOf({ filter, sort, organisationIds, page: readPage(searchParams, pages), pages, day })
}

type Figured = Pick<ReadOverview, 'filter' | 'sort' | 'day'> & {
  organisationIds: string[]
  page: number
  pages: number
}

/** So many organisations are counted at once: others wait no longer than that takes. */
const ORGANISATIONS_AT_ONCE = 20

const NEVER = new AbortController().signal

const figuresOf = keptWhenSlowInPortions(
  async ({ filter, sort, organisationIds, page, pages, day }: Figured) => {
    const ofOrganisations: OrganisationRow[] = []
    const work = (some: string[]) => ofOrganisations.push(...organisationRows(filter, some, day))
    await inPortions(organisationIds, work, NEVER, ORGANISATIONS_AT_ONCE)
    const ofTeams = teamRows(filter, sort, page, day)
    await pause()
    const ofMonths = monthRows(filter)
    await pause()
    return {
      organisationRows: ofOrganisations,
      teamRows: ofTeams,
      page,
      pages,
      methods: methodsOf(filter),
      monthRows: ofMonths,
      fidelityRows: fidelityRows(filter, day),
    }
  },
  JSON.stringify,
)
