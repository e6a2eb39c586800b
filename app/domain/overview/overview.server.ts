import { type SQL, sql } from 'drizzle-orm'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { MEASURED_METHODS } from '#app/domain/fidelity/standing/overview-filter.ts'
import type { Sort } from '#app/domain/list-query.ts'
import { FEWEST_TO_COUNT } from '#app/domain/progress/member-status.ts'
import { db } from '#db/client.server.ts'
import { type FidelityRow, type MonthRow, type OrganisationRow, shareOf, type TeamRow } from './figures.ts'
import { monthsOf, type OverviewFilter, type TeamSort } from './overview-filter.ts'

export const TEAMS_A_PAGE = 50

/** The courses of a method, by the first that they name, so that none is counted twice; null: all. */
const coursesOf = (method: Method | null) =>
  JSON.stringify(
    allCourses()
      .filter(({ methods }) => method === null || methods[0] === method)
      .map(({ id }) => id),
  )

/** That a membership holds on a day. Few accounts are closed, so they are looked up, and not everybody's. */
const isHeld = (day: string) => sql`
  memberships.from_date <= ${day} and (memberships.to_date is null or memberships.to_date >= ${day})
  and memberships.person_id not in (select id from people where deactivated_at is not null)`

/** Whether the person of a row holds a certificate of the method on a day. */
const isHolder = (personId: SQL, { method }: OverviewFilter, day: string) => sql`exists (
  select 1 from certificates
  where certificates.person_id = ${personId} and certificates.expires_on >= ${day}
  and certificates.course_id in (select value from json_each(${coursesOf(method)}))
  and not exists (select 1 from certificate_ends where certificate_ends.certificate_id = certificates.id))`

const ofOrganisation = (column: SQL, { organisationId }: OverviewFilter) =>
  organisationId === null ? sql`1` : sql`${column} = ${organisationId}`

/** Every organisation there is, for whoever chooses among them. */
export function organisationNames(): { id: string; name: string }[] {
  return db.all(sql`select id, name from organisations order by sort_key`)
}

/** These organisations with their open teams and their people, each counted once. */
export function organisationRows(
  filter: OverviewFilter,
  organisationIds: string[],
  day: string,
): OrganisationRow[] {
  const rows = db.all<{
    id: string
    name: string
    teams: number
    members: number
    certified: number
    inSmallTeams: number
  }>(sql`
    with asked as (select value as id from json_each(${JSON.stringify(organisationIds)})),
    members as materialized (
      select distinct memberships.team_id, teams.organisation_id, memberships.person_id
      from teams
      join memberships on memberships.team_id = teams.id
      where teams.organisation_id in (select id from asked) and ${isHeld(day)}),
    staff as (select distinct organisation_id, person_id from members),
    sizes as (select organisation_id, count(*) as size from members group by team_id, organisation_id),
    small as (
      select organisation_id, sum(size) as size from sizes where size < ${FEWEST_TO_COUNT} group by organisation_id)
    select organisations.id, organisations.name,
      (select count(*) from teams
        where teams.organisation_id = organisations.id and teams.closed_on is null) as teams,
      count(staff.person_id) as members,
      coalesce(sum(${isHolder(sql`staff.person_id`, filter, day)}), 0) as certified,
      coalesce(small.size, 0) as inSmallTeams
    from organisations
    left join staff on staff.organisation_id = organisations.id
    left join small on small.organisation_id = organisations.id
    where organisations.id in (select id from asked)
    group by organisations.id
    order by organisations.sort_key`)
  return rows.map(({ members, certified, inSmallTeams, ...row }) => ({
    ...row,
    ...shareOf(members, certified, inSmallTeams),
  }))
}

/** Reviews that count, with their method; an instrument is long, so each is read once. */
const reviewsOf = ({ method }: OverviewFilter) => sql`
  instruments as materialized (
    select instrument_id, version, json_extract(instrument, '$.method') as method from used_instruments),
  measured as (
    select reviews.*, instruments.method
    from reviews
    join instruments on instruments.instrument_id = reviews.instrument_id
      and instruments.version = reviews.instrument_version
    where reviews.cancelled_at is null and (${method} is null or instruments.method = ${method})),
  due as (
    select measured.* from measured
    where measured.next_review_on is not null and not exists (
      select 1 from reviews as later
      where later.team_id = measured.team_id and later.instrument_id = measured.instrument_id
      and later.cancelled_at is null and later.review_on > measured.review_on))`

/** The same added up by team. */
const reviewsByTeam = (filter: OverviewFilter) => sql`
  ${reviewsOf(filter)},
  done as (select team_id, count(*) as reviews from measured where ${inPeriod(filter)} group by team_id),
  next as (select team_id, min(next_review_on) as nextReview from due group by team_id)`

const inPeriod = ({ from, to }: OverviewFilter) =>
  sql`measured.approved_at is not null and substr(measured.review_on, 1, 7) between ${from} and ${to}`

/** How many are in the team of a row on a day, and how many of them hold a certificate. */
const membersIn = (day: string) => sql`(
  select count(distinct memberships.person_id) from memberships
  where memberships.team_id = teams.id and ${isHeld(day)})`
const holdersIn = (filter: OverviewFilter, day: string) => sql`(
  select count(distinct memberships.person_id) from memberships
  where memberships.team_id = teams.id and ${isHeld(day)}
  and ${isHolder(sql`memberships.person_id`, filter, day)})`

function orderBy(by: TeamSort, filter: OverviewFilter, day: string): SQL {
  const orders: Record<TeamSort, SQL> = {
    organisation: sql`organisations.sort_key`,
    team: sql`teams.sort_key`,
    medarbejdere: membersIn(day),
    // Those too few to be told stand together, so that their place tells nothing.
    andel: sql`case when ${membersIn(day)} < ${FEWEST_TO_COUNT} then -1.0
      else 1.0 * ${holdersIn(filter, day)} / ${membersIn(day)} end`,
    maalinger: sql`coalesce(done.reviews, 0)`,
    naeste: sql`coalesce(next.nextReview, '9999')`,
  }
  return orders[by]
}

/** The open teams of an organisation, or of all. */
export function countTeams(filter: OverviewFilter): number {
  const row = db.get<{ count: number }>(sql`
    select count(*) as count from teams
    where closed_on is null and ${ofOrganisation(sql`organisation_id`, filter)}`)
  return row.count
}

/**
 * The page is chosen first, so that only its teams are counted.
 * @param page counted from 1; null: all of them
 */
export function teamRows(
  filter: OverviewFilter,
  { by, descending }: Sort<TeamSort>,
  page: number | null,
  day: string,
): TeamRow[] {
  const inOrder = sql`
    ${orderBy(by, filter, day)} ${descending ? sql`desc` : sql`asc`},
    organisations.sort_key, teams.sort_key, teams.id`
  const onPage = page === null ? sql`` : sql`limit ${TEAMS_A_PAGE} offset ${(page - 1) * TEAMS_A_PAGE}`
  const rows = db.all<Omit<TeamRow, 'overdue' | 'certified'> & { certified: number }>(sql`
    with ${reviewsByTeam(filter)},
    listed as materialized (
      select teams.id, row_number() over (order by ${inOrder}) as place
      from teams
      join organisations on organisations.id = teams.organisation_id
      left join done on done.team_id = teams.id
      left join next on next.team_id = teams.id
      where teams.closed_on is null and ${ofOrganisation(sql`teams.organisation_id`, filter)}
      order by place
      ${onPage})
    select teams.slug, teams.name, organisations.name as organisation,
      ${membersIn(day)} as members,
      ${holdersIn(filter, day)} as certified,
      coalesce(done.reviews, 0) as reviews,
      next.nextReview
    from listed
    join teams on teams.id = listed.id
    join organisations on organisations.id = teams.organisation_id
    left join done on done.team_id = teams.id
    left join next on next.team_id = teams.id
    order by listed.place`)
  return rows.map(({ members, certified, ...row }) => ({
    ...row,
    ...shareOf(members, certified),
    overdue: row.nextReview !== null && row.nextReview < day,
  }))
}

/** The certificates that stand, by the month they were issued and the method of their course. */
export function monthRows(filter: OverviewFilter): MonthRow[] {
  const rows = db.all<{ month: string; courseId: string; count: number }>(sql`
    select substr(certificates.issued_on, 1, 7) as month, certificates.course_id as courseId, count(*) as count
    from certificates
    left join certificate_ends on certificate_ends.certificate_id = certificates.id
    where certificate_ends.certificate_id is null
    and substr(certificates.issued_on, 1, 7) between ${filter.from} and ${filter.to}
    and certificates.course_id in (select value from json_each(${coursesOf(filter.method)}))
    and (${filter.organisationId} is null or exists (
      select 1 from memberships join teams on teams.id = memberships.team_id
      where memberships.person_id = certificates.person_id
      and teams.organisation_id = ${filter.organisationId}
      and memberships.from_date <= certificates.issued_on
      and (memberships.to_date is null or memberships.to_date >= certificates.issued_on)))
    group by month, courseId`)
  const methodOf = new Map(allCourses().map(({ id, methods }) => [id, methods[0]]))
  return monthsOf(filter).map((month) => {
    const counts: Record<Method, number> = { 'housing-first': 0, cti: 0, icm: 0, 'm-act': 0 }
    for (const row of rows.filter((one) => one.month === month)) {
      const method = methodOf.get(row.courseId)
      if (method) counts[method] += row.count
    }
    return { month, counts, total: METHODS.reduce((sum, method) => sum + counts[method], 0) }
  })
}

/** What was measured, is being measured and should be, by method. */
export function fidelityRows(filter: OverviewFilter, day: string): FidelityRow[] {
  const teamIds = sql`(select id from teams where ${ofOrganisation(sql`organisation_id`, filter)})`
  const rows = db.all<FidelityRow>(sql`
    with ${reviewsOf(filter)}
    select method,
      sum(${inPeriod(filter)}) as done,
      sum(measured.approved_at is null) as underWay,
      (select count(*) from due
        where due.method = measured.method and due.team_id in ${teamIds} and due.next_review_on < ${day}) as due
    from measured
    where measured.team_id in ${teamIds}
    group by method`)
  const asked = MEASURED_METHODS.filter((method) => filter.method === null || method === filter.method)
  return asked.map(
    (method) => rows.find((row) => row.method === method) ?? { method, done: 0, underWay: 0, due: 0 },
  )
}
