import { beforeAll, expect, test } from 'vitest'
import { OverviewPage } from '#app/routes/overview/overview-page.tsx'
import { loader } from '#app/routes/overview/route.tsx'
import { loader as file } from '#app/routes/overview/table-file.ts'
import { parse } from 'csv-parse/sync'
import { certify, putCoursesOnTheShelf } from '#tests/support/expiring.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { render } from '#tests/support/render.tsx'

const admin = { id: '' }
beforeAll(() => {
  putCoursesOnTheShelf()
  const person = createPerson()
  grant(person, 'admin')
  admin.id = person.id
  for (const name of ['Odense Kommune', 'Varde Kommune']) {
    const organisation = createOrganisation(name)
    for (let team = 1; team <= 30; team++) {
      const { id } = createTeam({ name: `${name} ${team}`, organisationId: organisation.id })
      for (let member = 0; member < team % 7; member++) {
        const holder = createPerson({ teamId: id })
        if (member === 0) certify(holder, { issuedOn: '2026-10-01', expiresOn: '2099-01-01' })
      }
    }
  }
})

async function page(search = '') {
  const answer = await call(loader, await requestFrom(admin, `/oversigt${search}`))
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}
const fetchFile = async (name: string, search = '', person: { id: string } = admin) =>
  call(file, await requestFrom(person, `/oversigt/fil/${name}${search}`), { file: name })

/** The cells of one table of the page, row by row, as they are read. */
const cellsOf = (html: string, caption: string) =>
  [...(html.split(`aria-label="${caption}"`)[1]?.split('</table>')[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) =>
        cell.replaceAll(/<[^>]+>/g, '').trim(),
      ),
    )

test('the files hold what the page shows, filtered and sorted as it is, and of the teams all pages', async () => {
  const search = '?sorter=-andel&metode=cti'
  const { data } = await page(search)
  const html = await render(<OverviewPage {...data} />, `/oversigt${search}`)
  const shown = cellsOf(html, 'Teams')
  expect(shown).toHaveLength(50)
  const bytes = Buffer.from(await (await fetchFile('teams.csv', search)).arrayBuffer())
  const [, ...rows] = parse(bytes, { bom: true, delimiter: ';' }) as string[][] // without columns, rows are lists
  expect(rows).toHaveLength(60)
  const asShown = rows.map(([team, organisation, members, certified, percent, reviews]) => [
    team,
    organisation,
    members,
    certified,
    percent && `${percent}\u00a0%`,
    reviews,
  ])
  expect(shown.map((cells) => cells.slice(0, 6))).toEqual(asShown.slice(0, 50))

  const workbook = readXlsx(Buffer.from(await (await fetchFile('teams.xlsx', search)).arrayBuffer()))
  expect(workbook.slice(1).map(([team]) => String(team))).toEqual(rows.map(([team]) => team))
})

test('shares of fewer than five are told nowhere, on the page or in a file', async () => {
  const { data } = await page('?sorter=medarbejdere')
  const few = data.view?.teamRows.filter(({ members }) => members < 5) ?? []
  expect(few.length).toBeGreaterThan(10)
  expect(few.every(({ certified }) => certified === null)).toBe(true)
  const text = await (await fetchFile('teams.csv', '?sorter=medarbejdere')).text()
  expect(text.split('\r\n')[1]).toMatch(/;0;"For få";;/)
})

test.each([
  'organisationer',
  'teams',
  'beviser',
  'fidelitet',
])('%s is there as both kinds of file', async (name) => {
  expect((await fetchFile(`${name}.csv`)).headers.get('content-type')).toContain('text/csv')
  expect((await fetchFile(`${name}.xlsx`)).headers.get('content-disposition')).toContain(`${name}.xlsx`)
})

test.each(['teams.pdf', 'teams', 'constructor.csv', '../teams.csv'])('no file is called %s', async (name) => {
  expect((await fetchFile(name)).status).toBe(404)
})

test('a filter that cannot be read is told at its field, and gives no file', async () => {
  const { data, init } = await page('?fra=2026-11&til=2026-10')
  expect(init?.status).toBe(400)
  const html = await render(<OverviewPage {...data} />)
  expect(html).toContain('href="#til"')
  expect(html).not.toContain('<table')
  expect((await fetchFile('teams.csv', '?organisation=ukendt')).status).toBe(400)
})

test('the centre’s assessors and trainers have no such page', async () => {
  for (const role of ['assessor', 'trainer', 'manager'] as const) {
    const person = createPerson()
    grant(person, role)
    expect(await call(loader, await requestFrom(person, '/oversigt'))).toMatchObject({ status: 404 })
    expect((await fetchFile('teams.csv', '', person)).status).toBe(404)
  }
})
