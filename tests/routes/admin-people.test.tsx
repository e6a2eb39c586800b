import { expect, test } from 'vitest'
import { AdminPeoplePage } from '#app/routes/admin-people/admin-people-page.tsx'
import { loader } from '#app/routes/admin-people/route.tsx'
import { createAdmin } from '#tests/support/admins.ts'
import { call, createPerson, createTeam, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const open = async (who: { id: string }, search = '') =>
  call(loader, await requestFrom(who, `/admin/personer${search}`))

async function pageFor(who: { id: string }, search = '') {
  const answer = await open(who, search)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return { answer, html: await render(<AdminPeoplePage {...answer} />, `/admin/personer${search}`) }
}

test('to everyone but administrators at the centre the page is not there', async () => {
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: createTeam().id })
  const staff = createPerson()
  for (const role of ['manager', 'trainer', 'assessor'] as const) grant(staff, role)
  for (const person of [manager, staff]) expect(await open(person)).toMatchObject({ status: 404 })
})

test('people are found by what the address says, with their page, team, roles and state', async () => {
  const admin = await createAdmin('Ingrid Vestergaard')
  const team = createTeam({ name: 'Team Vest' })
  const ida = createPerson({ name: 'Ida Ærø', email: 'ida@example.org', teamId: team.id })
  grant(ida, 'manager', { kind: 'team', id: team.id })
  const { answer, html } = await pageFor(admin, `?q=aeroe&sted=team:${team.id}&rolle=manager&status=invited`)
  expect(answer.people).toEqual([
    {
      id: ida.id,
      name: 'Ida Ærø',
      email: 'ida@example.org',
      teams: ['Team Vest'],
      roles: ['manager'],
      state: 'invited',
      lastSeenAt: null,
    },
  ])
  for (const text of [
    `href="/admin/personer/${ida.id}"`,
    'Mangler kodeord',
    'Aldrig',
    '1 person',
    'Vis alle',
  ])
    expect(html).toContain(text)
  // The file holds what the list shows.
  expect(html).toContain(
    `/admin/personer/fil/personer.csv?q=aeroe&amp;sted=team:${team.id}&amp;rolle=manager`,
  )
})

test('a place that is asked for unfolds its organisation alone', async () => {
  const [one, other] = [createTeam({ name: 'Team Et' }), createTeam({ name: 'Team To' })]
  const { answer } = await pageFor(await createAdmin(), `?sted=team:${one.id}`)
  const ids = answer.places.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([one.id, one.organisationId, other.organisationId]))
  expect(ids).not.toContain(other.id)
})

test('nobody fits: the page says so, and how to see everyone again', async () => {
  const { html } = await pageFor(await createAdmin(), '?q=qqqq&side=7')
  expect(html).toContain('0 personer')
  expect(html).toContain('Ingen passer')
  expect(html).toContain('href="/admin/personer"')
})

test('more than fifty are shown fifty at a time, and sorted by a link', async () => {
  const admin = await createAdmin()
  const team = createTeam()
  for (let n = 10; n < 62; n++) createPerson({ name: `Anne ${n}`, teamId: team.id })
  const asked = `?sted=team:${team.id}`
  const first = await pageFor(admin, asked)
  expect(first.answer.people).toHaveLength(50)
  expect(first.html).toContain('Side 1 af 2')
  expect(first.html).toContain('sorter=-navn')
  const last = await pageFor(admin, `${asked}&side=2&sorter=-navn`)
  expect(last.answer.people.map(({ name }) => name)).toEqual(['Anne 11', 'Anne 10'])
})
