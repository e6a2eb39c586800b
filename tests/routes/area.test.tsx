import { eq } from 'drizzle-orm'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { loader as fileLoader } from '#app/routes/area/area-file.ts'
import { AreaPage } from '#app/routes/area/area-page.tsx'
import { loader } from '#app/routes/area/route.tsx'
import { loader as moved } from '#app/routes/team-moved/route.ts'
import { db } from '#db/client.server.ts'
import { enrolments, looks, memberships, roleGrants } from '#db/schema/index.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { render } from '#tests/support/render.tsx'
import { createHolder } from '#tests/support/renewals.ts'
import { tableCells } from '#tests/support/table-cells.ts'

type Someone = { id: string }

beforeAll(loadLibrary)

const answerTo = async (person: Someone, query = '') =>
  call(loader, await requestFrom(person, `/mit-omraade${query}`))

async function open(person: Someone, query = '') {
  const answer = await answerTo(person, query)
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

const fileOf = async (person: Someone, file: string, query = '') =>
  call(fileLoader, await requestFrom(person, `/mit-omraade/fil/${file}${query}`), { file })

/** A municipality: a unit with two teams, the second below another unit, and a team outside of it. */
function municipality() {
  const organisation = createOrganisation()
  const unit = createUnit({ organisationId: organisation.id })
  const below = createUnit({ organisationId: organisation.id, parent: unit })
  const teams = {
    nord: createTeam({ name: 'Team Nord', unit }),
    syd: createTeam({ name: 'Team Syd', unit: below }),
    vest: createTeam({ name: 'Team Ærø', organisationId: organisation.id }),
  }
  for (let count = 0; count < 5; count += 1) createPerson({ teamId: teams.nord.id })
  const course = findCourse('introduktion-til-housing-first')
  if (!course) throw new Error('The course is not in the library')
  const { person: soon } = createHolder(course, 40)
  const late = createPerson({ teamId: teams.syd.id })
  db.insert(memberships).values({ personId: soon.id, teamId: teams.nord.id, fromDate: '2020-01-01' }).run()
  db.insert(enrolments)
    .values({ personId: late.id, courseId: course.id, dueOn: addDays(today(), -1) })
    .run()
  return { organisation, unit, ...teams }
}

const managerOf = (kind: 'team' | 'unit' | 'organisation', { id }: Someone) => {
  const manager = createPerson()
  grant(manager, 'manager', { kind, id })
  return manager
}

test('a manager has the teams of their team, unit and organisation, and nobody else has an area', async () => {
  const { organisation, unit, vest } = municipality()
  municipality()
  const namesFor = async (person: Someone) => (await open(person)).rows.map(({ name }) => name)
  expect(await namesFor(managerOf('team', vest))).toEqual(['Team Ærø'])
  expect(await namesFor(managerOf('unit', unit))).toEqual(['Team Nord', 'Team Syd'])
  expect(await namesFor(managerOf('organisation', organisation))).toEqual([
    'Team Nord',
    'Team Syd',
    'Team Ærø',
  ])

  const [former, admin] = [createPerson(), createPerson()]
  const grantFacts = { role: 'manager' as const, scopeKind: 'team' as const, scopeId: vest.id }
  db.insert(roleGrants)
    .values({ personId: former.id, ...grantFacts, fromDate: '2020-01-01', toDate: addDays(today(), -1) })
    .run()
  grant(admin, 'admin')
  for (const person of [former, admin, createPerson({ teamId: vest.id })]) {
    expect(await answerTo(person)).toMatchObject({ status: 404 })
    expect(await fileOf(person, 'teams.csv')).toMatchObject({ status: 404 })
  }
})

test('what needs the manager is counted over all teams, and team by team', async () => {
  const { organisation } = municipality()
  const view = await open(managerOf('organisation', organisation), '?vis=over-fristen')
  expect(view.needs).toContainEqual({ word: 'over-fristen', count: 1 })
  expect(view.needs).toContainEqual({ word: 'udloeber', count: 1 })
  expect(view.rows.map(({ name, needs }) => [name, needs['over-fristen']])).toEqual([['Team Syd', 1]])
  const html = await render(<AreaPage {...view} />)
  expect(html).toContain('1 person er over fristen')
})

test('who belongs to two teams is one of those who need something', async () => {
  const { organisation, syd, vest } = municipality()
  const late = db.select().from(memberships).where(eq(memberships.teamId, syd.id)).get()
  if (!late) throw new Error('Nobody is in the team')
  const facts = { personId: late.personId, teamId: vest.id, fromDate: '2020-01-01' }
  db.insert(memberships).values(facts).run()
  const view = await open(managerOf('organisation', organisation))
  expect(view.rows.map(({ needs }) => needs['over-fristen'])).toEqual([0, 1, 1])
  expect(view.needs).toContainEqual({ word: 'over-fristen', count: 1 })
})

test('of a team of fewer than five no share is told, on the page or in the files', async () => {
  const { organisation } = municipality()
  const manager = managerOf('organisation', organisation)
  const view = await open(manager)
  const shareOf = (name: string) => view.rows.find((row) => row.name === name)?.shares[0]?.share
  expect(shareOf('Team Nord')).toEqual({ certified: 1, total: 6 })
  expect(shareOf('Team Syd')).toBe('too-few')
  const csv = await (await fileOf(manager, 'teams.csv')).text()
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true })
  expect(rows[2]?.slice(8, 10)).toEqual(['For få til at vise', ''])
})

describe('the files hold what the page shows', () => {
  test('filtered and sorted alike, with the same numbers', async () => {
    const { organisation } = municipality()
    const manager = managerOf('organisation', organisation)
    for (const query of [
      '',
      '?sorter=-medarbejdere',
      '?vis=over-fristen',
      '?navn=aeroe',
      '?navn=findes-ikke',
    ]) {
      const view = await open(manager, query)
      const page = tableCells(await render(<AreaPage {...view} />))
      const csv: string[][] = parse(await (await fileOf(manager, 'teams.csv', query)).text(), {
        delimiter: ';',
        bom: true,
      })
      const xlsx = readXlsx(new Uint8Array(await (await fileOf(manager, 'teams.xlsx', query)).arrayBuffer()))
      expect(xlsx.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(csv)
      const lines = csv.slice(1).map(([name, organisationName, ...numbers]) => [
        `${name} ${organisationName}`,
        ...numbers.slice(0, 6),
        ...view.methods.map((_, place) =>
          numbers
            .slice(6 + 2 * place, 8 + 2 * place)
            .filter(Boolean)
            .join(' af '),
        ),
      ])
      expect(lines).toEqual(page)
    }
  })

  test('and there are no others', async () => {
    const { organisation } = municipality()
    expect(await fileOf(managerOf('organisation', organisation), 'hold.csv')).toMatchObject({ status: 404 })
  })
})

test('a look is noted for each team, once a day', async () => {
  const { nord, syd, unit } = municipality()
  const manager = managerOf('unit', unit)
  await open(manager)
  await open(manager)
  const noted = db
    .select()
    .from(looks)
    .all()
    .filter(({ viewerId }) => viewerId === manager.id)
  expect(noted.map(({ place, subjectId }) => [place, subjectId]).toSorted()).toEqual(
    [
      ['area-page', nord.id],
      ['area-page', syd.id],
    ].toSorted(),
  )
})

test('as many queries for many people as for few', async () => {
  const { organisation, nord } = municipality()
  const manager = managerOf('organisation', organisation)
  const statement = Object.getPrototypeOf(db.$client.prepare('select 1'))
  const spies = (['get', 'all', 'run'] as const).map((way) => vi.spyOn(statement, way))
  const queries = async () => {
    for (const spy of spies) spy.mockClear()
    await open(manager)
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  }
  await queries() // the first look of the day writes
  const few = await queries()
  expect(few).toBeGreaterThan(5)
  for (let count = 0; count < 60; count += 1) createPerson({ teamId: nord.id })
  await queries()
  expect(await queries()).toBe(few)
  for (const spy of spies) spy.mockRestore()
})

test('the old address leads here', async () => {
  const answer = await call(moved, await requestFrom(createPerson(), '/team'))
  expect(answer).toMatchObject({ status: 302 })
  if (answer instanceof Response) expect(answer.headers.get('location')).toBe('/mit-omraade')
})
