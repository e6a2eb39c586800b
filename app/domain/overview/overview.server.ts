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

/** Who belongs to which team on a day, and who holds a certificate of the method on it. */
const membersAndHolders = ({ method }: OverviewFilter, day: string) => sql`
  members as (
    select distinct memberships.team_id, teams.organisation_id, memberships.person_id
    from memberships
    join teams on teams.id = memberships.team_id
    join people on people.id = memberships.person_id
    where memberships.from_date <= ${day} and (memberships.to_date is null or memberships.to_date >= ${day})
    and people.deactivated_at is null),
  holders as (
    select distinct certificates.person_id
    from certificates
    left join certificate_ends on certificate_ends.certificate_id = certificates.id
    where certificate_ends.certificate_id is null and certificates.expires_on >= ${day}
    and certificates.course_id in (select value from json_each(${coursesOf(method)})))`

const ofOrganisation = (column: SQL, { organisationId }: OverviewFilter) =>
  organisationId === null ? sql`1` : sql`${column} = ${organisationId}`

/** Every organisation there is, for whoever chooses among them. */
export function organisationNames(): { id: string; name: string }[] {
  return db.all(sql`select id, name from organisations order by sort_key`)
}

/** Every organisation with its open teams and its people, each counted once. */
export function organisationRows(filter: OverviewFilter, day: string): OrganisationRow[] {
  const rows = db.all<{
    id: string
    name: string
    teams: number
    members: number
    certified: number
    inSmallTeams: number
  }>(sql`
    with ${membersAndHolders(filter, day)},
    staff as (select distinct organisation_id, person_id from members),
    sizes as (select organisation_id, count(*) as size from members group by team_id, organisation_id),
    small as (
      select organisation_id, sum(size) as size from sizes where size < ${FEWEST_TO_COUNT} group by organisation_id)
    select organisations.id, organisations.name,
      (select count(*) from teams
        where teams.organisation_id = organisations.id and teams.closed_on is null) as teams,
      count(staff.person_id) as members,
      count(holders.person_id) as certified,
      coalesce(small.size, 0) as inSmallTeams
    from organisations
    left join staff on staff.organisation_id = organisations.id
    left join holders on holders.person_id = staff.person_id
    left join small on small.organisation_id = organisations.id
    where ${ofOrganisation(sql`organisations.id`, filter)}
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

const ORDERS: Record<TeamSort, SQL> = {
  organisation: sql`organisations.sort_key`,
  team: sql`teams.sort_key`,
  medarbejdere: sql`count(members.person_id)`,
  // Those too few to be told stand together, so that their place tells nothing.
  andel: sql`case when count(members.person_id) < ${FEWEST_TO_COUNT} then -1.0
    else 1.0 * count(holders.person_id) / count(members.person_id) end`,
  maalinger: sql`coalesce(done.reviews, 0)`,
  naeste: sql`coalesce(next.nextReview, '9999')`,
}

/** The open teams of an organisation, or of all. */
export function countTeams(filter: OverviewFilter): number {
  const row = db.get<{ count: number }>(sql`
    select count(*) as count from teams
    where closed_on is null and ${ofOrganisation(sql`organisation_id`, filter)}`)
  return row.count
}

/** @param page counted from 1; null: all of them */
export function teamRows(
  filter: OverviewFilter,
  { by, descending }: Sort<TeamSort>,
  page: number | null,
  day: string,
): TeamRow[] {
  const rows = db.all<Omit<TeamRow, 'overdue' | 'certified'> & { certified: number }>(sql`
    with ${membersAndHolders(filter, day)}, ${reviewsByTeam(filter)}
    select teams.slug, teams.name, organisations.name as organisation,
      count(members.person_id) as members,
      count(holders.person_id) as certified,
      coalesce(done.reviews, 0) as reviews,
      next.nextReview
    from teams
    join organisations on organisations.id = teams.organisation_id
    left join members on members.team_id = teams.id
    left join holders on holders.person_id = members.person_id
    left join done on done.team_id = teams.id
    left join next on next.team_id = teams.id
    where teams.closed_on is null and ${ofOrganisation(sql`teams.organisation_id`, filter)}
    group by teams.id
    order by ${ORDERS[by]} ${descending ? sql`desc` : sql`asc`}, organisations.sort_key, teams.sort_key, teams.id
    ${page === null ? sql`` : sql`limit ${TEAMS_A_PAGE} offset ${(page - 1) * TEAMS_A_PAGE}`}`)
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
