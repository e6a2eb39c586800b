import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { assignCourse } from '#app/domain/requirements/assign.server.ts'
import { action, loader } from '#app/routes/team/route.tsx'
import { loader as fileLoader } from '#app/routes/team/team-file.ts'
import { TeamPage } from '#app/routes/team/team-page.tsx'
import { db } from '#db/client.server.ts'
import { enrolments, looks, memberships } from '#db/schema/index.ts'
import { asText, memberLines } from '#tests/support/member-lines.ts'
import {
  call,
  createPerson,
  createTeam,
  formOf,
  grant,
  requestFrom,
  signedIn,
} from '#tests/support/people.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { render } from '#tests/support/render.tsx'
import { createHolder } from '#tests/support/renewals.ts'
import { tableCells, tableHead } from '#tests/support/table-cells.ts'

type Someone = { id: string }
type Team = ReturnType<typeof createTeam>

beforeAll(loadLibrary)

const SLUG = 'introduktion-til-housing-first'
const courseId = () => findCourse(SLUG)?.id ?? ''

async function open(person: Someone, team: Team, query = '') {
  const answer = await call(loader, await requestFrom(person, `/team/${team.slug}${query}`), {
    team: team.slug,
  })
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

const fileOf = async (person: Someone, team: Team, file: string, query = '') =>
  call(fileLoader, await requestFrom(person, `/team/${team.slug}/fil/${file}${query}`), {
    team: team.slug,
    file,
  })

/** A team of six: a certificate that holds, one that soon ends, one that has ended, one late and one overdue. */
function fullTeam() {
  const course = findCourse(SLUG)
  if (!course) throw new Error('The course is not in the library')
  const team = createTeam({ name: 'Team Ærø' })
  const manager = createPerson({ name: 'Karen Friis' })
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const join = (person: Someone) =>
    db.insert(memberships).values({ personId: person.id, teamId: team.id, fromDate: '2020-01-01' }).run()
  const [holds, soon, ended] = [400, 40, -3].map((days) => createHolder(course, days).person)
  for (const person of [holds, soon, ended]) if (person) join(person)
  const [overdue, late, away] = [
    createPerson({ teamId: team.id, name: 'Åse "Formel" =SUM(1)' }),
    createPerson({ teamId: team.id, name: 'Bo Krogh' }),
    createPerson({ teamId: team.id, name: 'Ørn Dal', onLeaveUntil: addDays(today(), 30) }),
  ]
  const by = signedIn(manager)
  const asked = new Date(Date.now() - 30 * 86_400_000)
  const ask = (person: Someone, days: number, graceDays: number) =>
    assignCourse(
      by,
      {
        personIds: [person.id],
        courseId: course.id,
        dueOn: addDays(today(), days),
        graceDays,
        reason: 'alle skal',
      },
      asked,
    )
  ask(overdue, -5, 0)
  ask(late, -5, 10)
  return { team, manager, holds, soon, ended, overdue, late, away }
}

test('what needs the manager today, and what they are told of the team', async () => {
  const { team, manager, soon, ended, overdue, late } = fullTeam()
  const view = await open(manager, team)
  const named = view.needs.people.map(({ kind, people, first }) => [
    kind,
    people,
    first.map((one) => one.personId),
  ])
  expect(named).toEqual([
    ['overdue', 2, [overdue.id, ended?.id]],
    ['late', 1, [late.id]],
    ['expires-soon', 1, [soon?.id]],
  ])
  expect(view.shares).toContainEqual({ method: 'housing-first', share: { certified: 2, total: 6 } })

  const html = await render(<TeamPage {...view} reply={undefined} />)
  expect(html).toContain(`href="/team/${team.slug}/${overdue.id}"`)
  expect(html).toContain('2 af 6')
})

test('of fewer than five people no share is told, on the page or in the data', async () => {
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  for (let count = 0; count < 4; count += 1) createPerson({ teamId: team.id })
  const view = await open(manager, team)
  expect(new Set(view.shares.map(({ share }) => share))).toEqual(new Set(['too-few']))
  expect(await render(<TeamPage {...view} reply={undefined} />)).toContain('For få til at vise')
})

describe('the files hold what the page shows', () => {
  const QUERIES = [
    '',
    '?sorter=frist',
    `?kursus=${SLUG}&status=over-fristen`,
    '?navn=aas',
    '?navn=findes-ikke',
  ]
  test('filtered and sorted alike, with the same words, and dates as dates', async () => {
    const { team, manager } = fullTeam()
    for (const query of QUERIES) {
      const html = await render(<TeamPage {...(await open(manager, team, query))} reply={undefined} />)
      const page = tableCells(html)
      const [, , ...titles] = tableHead(html)

      const csvFile = await fileOf(manager, team, 'hold.csv', query)
      const csv: string[][] = parse(await csvFile.text(), { delimiter: ';', bom: true })
      const xlsxFile = await fileOf(manager, team, 'hold.xlsx', query)
      const xlsx = readXlsx(new Uint8Array(await xlsxFile.arrayBuffer()))
      expect(csv[0]).toEqual(xlsx[0])
      expect(csv[0]?.filter((head) => titles.includes(head))).toEqual(titles)

      const [csvRows, xlsxRows] = [csv.slice(1), xlsx.slice(1)]
      // A text that a spreadsheet would calculate gets an apostrophe in the csv alone; none here begins like one.
      expect(asText(xlsxRows)).toEqual(csvRows)
      expect(memberLines(xlsxRows, titles.length)).toEqual(page)
    }
  })

  test('the last day of a certificate stands there as a date', async () => {
    const { team, manager, holds } = fullTeam()
    const file = await fileOf(manager, team, 'hold.xlsx', `?kursus=${SLUG}&status=bevis`)
    const [head, row] = readXlsx(new Uint8Array(await file.arrayBuffer()))
    expect(row?.[head?.indexOf('Introduktion til Housing First, dato') ?? -1]).toEqual({
      date: addDays(today(), 400),
    })
    expect(holds).toBeDefined()
  })

  test('another file, and a stranger, get nothing', async () => {
    const { team, manager, late } = fullTeam()
    expect((await fileOf(manager, team, 'hold.pdf')).status).toBe(404)
    expect((await fileOf(late, team, 'hold.csv')).status).toBe(404)
  })
})

test('a look at the team is noted once a day, and a file once more', async () => {
  const { team, manager } = fullTeam()
  await open(manager, team)
  await open(manager, team, '?status=bevis')
  await fileOf(manager, team, 'hold.csv')
  await fileOf(manager, team, 'hold.pdf')
  const noted = db
    .select()
    .from(looks)
    .all()
    .filter(({ viewerId }) => viewerId === manager.id)
  expect(noted.map(({ place, subject, subjectId }) => [place, subject, subjectId])).toEqual([
    ['team-page', 'team', team.id],
    ['export', 'team', team.id],
  ])
})

describe('asking several to take a course', () => {
  const fields = (personIds: string[], rest: Record<string, string> = {}) => ({
    intent: 'assign',
    personIds,
    courseId: courseId(),
    dueOn: addDays(today(), 60),
    graceDays: '',
    reason: 'alle i teamet skal kende metoden',
    ...rest,
  })
  const post = async (person: Someone, team: Team, given: Record<string, string | string[]>, query = '') =>
    call(action, await requestFrom(person, `/team/${team.slug}${query}`, formOf(given)), { team: team.slug })
  const rowOf = (person: Someone) =>
    db
      .select()
      .from(enrolments)
      .all()
      .find(({ personId }) => personId === person.id)

  test('asks them, but not who has a certificate; extra fields do nothing, and the filter stays', async () => {
    const { team, manager, holds, away } = fullTeam()
    const answer = await post(
      manager,
      team,
      fields([away.id, holds?.id ?? ''], {
        askedBy: away.id,
        waivedReason: 'nej',
        seenVersion: '9.9.9',
        role: 'admin',
      }),
      '?sorter=frist',
    )
    if (!(answer instanceof Response)) throw new Error('No redirect')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`/team/${team.slug}?sorter=frist&bedt=1&havde=1&stod=0`)
    expect(rowOf(away)).toMatchObject({ askedBy: manager.id, seenVersion: null, waivedReason: null })
    expect(rowOf(away)?.dueOn).toBe(addDays(today(), 60))

    const view = await open(manager, team, '?bedt=1&havde=1')
    const html = await render(<TeamPage {...view} reply={undefined} />)
    expect(html).toContain('1 medarbejder er bedt om kurset.')
  })

  test('what is wrong is told at its field, and what was typed stays', async () => {
    const { team, manager, away } = fullTeam()
    const wrong = { courseId: '', dueOn: '2020-01-01', reason: '010190-1234' }
    const answer = await post(manager, team, fields([away.id], wrong))
    if (!('data' in answer)) throw new Error('Not refused')
    expect(answer.init?.status).toBe(400)
    const html = await render(<TeamPage {...(await open(manager, team))} reply={answer.data} />)
    expect(html).toContain('href="#assign-courseId"')
    expect(html).toContain('aria-describedby="assign-reason-hint assign-reason-error"')
    expect(html).toContain('value="010190-1234"')
    expect(new RegExp(`<input[^>]*value="${away.id}"[^>]*>`).exec(html)?.[0]).toContain('checked')
    expect(rowOf(away)).toBeUndefined()

    const nobody = await post(manager, team, fields([]))
    expect(nobody).toMatchObject({ data: { problems: { personIds: 'nobody' } } })
  })

  test('nobody of another team, not oneself, and nobody without being their manager', async () => {
    const { team, manager, away } = fullTeam()
    const stranger = createPerson({ teamId: createTeam().id })
    db.insert(memberships).values({ personId: manager.id, teamId: team.id, fromDate: '2020-01-01' }).run()
    expect(await post(manager, team, fields([away.id, stranger.id]))).toMatchObject({ status: 404 })
    expect(await post(manager, team, fields([away.id, manager.id]))).toMatchObject({ status: 403 })
    expect(await post(away, team, fields([away.id]))).toMatchObject({ status: 404 })
    for (const person of [away, stranger, manager]) expect(rowOf(person)).toBeUndefined()

    // There is no box to tick at one's own name.
    const html = await render(<TeamPage {...(await open(manager, team))} reply={undefined} />)
    expect(html).not.toContain(`value="${manager.id}"`)
    expect(html).toContain(`value="${away.id}"`)
  })
})
