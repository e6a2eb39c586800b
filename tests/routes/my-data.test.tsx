import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDays, startOfDay, today } from '#app/domain/dates.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { da } from '#app/i18n/messages/da.ts'
import { loader } from '#app/routes/my-data/route.tsx'
import { MyDataPage } from '#app/routes/my-data/my-data-page.tsx'
import { db } from '#db/client.server.ts'
import { looks, memberships } from '#db/schema/index.ts'
import { fillAccount } from '#tests/support/full-account.ts'
import { call, createPerson, createTeam, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { tableCells } from '#tests/support/table-cells.ts'

type Someone = { id: string }

async function open(person: Someone, query = '') {
  const answer = await call(loader, await requestFrom(person, `/mine-oplysninger${query}`))
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

const noon = (day: string) => new Date(startOfDay(day).getTime() + 12 * 3_600_000)

test('who has looked at me and where, the newest first; at a team only while I belonged to it', async () => {
  const team = createTeam({ name: 'Team Nord' })
  const [karen, ingrid] = [createPerson({ name: 'Karen Friis' }), createPerson({ name: 'Ingrid <Vest>' })]
  const me = createPerson({ name: 'Mette Holm' })
  const [from, to] = [addDays(today(), -20), addDays(today(), -10)]
  db.insert(memberships).values({ personId: me.id, teamId: team.id, fromDate: from, toDate: to }).run()
  for (const day of [addDays(from, -1), from, to, addDays(to, 1)])
    noteLook(karen, 'team-page', 'team', [team.id], noon(day))
  noteLook(karen, 'export', 'team', [team.id], noon(addDays(from, 1)))
  noteLook(karen, 'area-page', 'team', [team.id, createTeam().id], noon(addDays(from, 2)))
  noteLook(ingrid, 'account', 'person', [me.id], noon(today()))
  noteLook(karen, 'person-page', 'person', [createPerson().id], noon(today()))
  noteLook(me, 'team-page', 'team', [team.id], noon(to)) // my own look tells me nothing

  const { rows } = (await open(me)).looks
  expect(rows.map(({ day, name, place, team: of }) => [day, name, place, of])).toEqual([
    [today(), 'Ingrid <Vest>', 'account', null],
    [to, 'Karen Friis', 'team-page', 'Team Nord'],
    [addDays(from, 2), 'Karen Friis', 'area-page', 'Team Nord'],
    [addDays(from, 1), 'Karen Friis', 'export', 'Team Nord'],
    [from, 'Karen Friis', 'team-page', 'Team Nord'],
  ])
  const cells = everyCell(await render(<MyDataPage {...(await open(me))} />))
  expect(cells.map((row) => row.slice(1))).toContainEqual(['Karen Friis', 'På siden om Team Nord'])
})

test('fifty looks a page, and mine alone', async () => {
  const [me, other] = [createPerson(), createPerson()]
  for (let days = 0; days < 51; days += 1)
    noteLook(other, 'person-page', 'person', [me.id], noon(addDays(today(), -days)))
  expect((await open(me)).looks).toMatchObject({ page: 1, pages: 2 })
  expect((await open(me, '?side=2')).looks.rows).toHaveLength(1)
  expect((await open(other)).looks).toMatchObject({ rows: [], page: 1, pages: 1 })
})

test('a file about everyone is noted for each of them, once a day', async () => {
  const [admin, me] = [createPerson(), createPerson()]
  const everyone = [me.id, me.id, ...Array.from({ length: 20_000 }, (_, place) => `person-${place}`)]
  for (const ids of [everyone.slice(1), everyone]) noteLook(admin, 'export', 'person', ids)
  expect(await db.$count(looks, eq(looks.viewerId, admin.id))).toBe(20_001)
})

test('the words that say what others may see are there before anybody has looked', async () => {
  const html = await render(<MyDataPage {...(await open(createPerson()))} />)
  expect(html).toContain('Dine svar og dine refleksioner ser kun du.')
  expect(html).toContain('Ingen har set dine oplysninger endnu.')
})

test('what is held is counted, with how long, and what there is much of is shown from the newest on', async () => {
  const me = createPerson({ name: 'Ida Ærø' })
  fillAccount(me)
  audit({ actorId: createPerson({ name: 'Karen Friis' }).id, action: 'read', of: me })
  audit({ actorId: me.id, action: 'exported', of: me })
  const html = await render(<MyDataPage {...(await open(me))} />)
  const cells = everyCell(html)
  expect(cells).toContainEqual(['Svar på spørgsmål i lektioner', '1', da.keeping.retentions.answers])
  expect(cells.map((row) => row.slice(1))).toContainEqual(['Så oplysninger', 'Karen Friis'])
  expect(cells.map((row) => row.slice(1))).toContainEqual(['Hentede en fil'])
  expect(html).toContain('Du skulle være slettet den 1. marts 2026') // fillAccount has asked for it
  expect(html).not.toContain('href="/mine-oplysninger/slet"')
})

test('nothing is told of anybody else', async () => {
  const other = createPerson({ name: 'Kanariefugl' })
  fillAccount(other)
  const told = JSON.stringify(await open(createPerson()))
  expect(told).not.toContain(other.id)
  expect(told).not.toContain('Kanariefugl')
})

function audit({ actorId, action, of }: { actorId: string; action: 'read' | 'exported'; of: Someone }) {
  auditAlone({ actorId, action, subject: { kind: 'person', id: of.id } })
}

/** The cells of all tables of the page, row by row. */
const everyCell = (html: string) =>
  html
    .split('<table')
    .slice(1)
    .flatMap((table) => tableCells(`<table${table}`))
