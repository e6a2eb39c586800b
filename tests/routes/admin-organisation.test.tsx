import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from '#app/domain/dates.ts'
import { findOrganisation } from '#app/domain/people/organisations.server.ts'
import { methodsOf } from '#app/domain/people/team-people.server.ts'
import { allTeams, findTeamById, membersOf } from '#app/domain/people/teams.server.ts'
import { findUnit } from '#app/domain/people/units.server.ts'
import type { Reply } from '#app/components/organisation/place-form.tsx'
import { OrganisationPage } from '#app/routes/admin-organisation/organisation-page.tsx'
import * as organisationRoute from '#app/routes/admin-organisation/route.tsx'
import { OrganisationNewPage } from '#app/routes/admin-organisation-new/organisation-new-page.tsx'
import * as organisationNew from '#app/routes/admin-organisation-new/route.tsx'
import { OrganisationsPage } from '#app/routes/admin-organisations/organisations-page.tsx'
import { loader as list } from '#app/routes/admin-organisations/route.tsx'
import * as teamRoute from '#app/routes/admin-team/route.tsx'
import { TeamPage } from '#app/routes/admin-team/team-page.tsx'
import * as teamNew from '#app/routes/admin-team-new/route.tsx'
import { TeamNewPage } from '#app/routes/admin-team-new/team-new-page.tsx'
import * as unitRoute from '#app/routes/admin-unit/route.tsx'
import { UnitPage } from '#app/routes/admin-unit/unit-page.tsx'
import * as unitNew from '#app/routes/admin-unit-new/route.tsx'
import { loader as fidelity } from '#app/routes/fidelity-team/route.tsx'
import { db } from '#db/client.server.ts'
import { organisations } from '#db/schema/index.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  formOf,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const admin = createPerson()
grant(admin, 'admin')
const FAR = '00000000-0000-4000-8000-000000000000'

type Params = Record<string, string>
type Fields = Record<string, string | string[]>
type Handler = Parameters<typeof call>[0]

const open = async <T,>(
  loader: (args: Parameters<Handler>[0]) => T,
  address: string,
  params: Params = {},
): Promise<Exclude<Awaited<T>, Response>> => {
  const answer = await call(loader, await requestFrom(admin, address), params)
  if (answer instanceof Response) throw new Error(`${address} answered ${answer.status}`)
  return answer as Exclude<Awaited<T>, Response> // a response has been turned away above
}

/** What a posted form is answered with: where it leads, or its status and the reply. */
async function post(action: Handler, address: string, fields: Fields, params: Params = {}) {
  const answer: unknown = await call(action, await requestFrom(admin, address, formOf(fields)), params)
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location') }
  const { data, init } = answer as { data: Reply; init: { status: number } } // what Remix's data() makes
  return { status: init.status, reply: data }
}

describe('the list', () => {
  const organisation = createOrganisation('Ærø Kommune')
  const unit = createUnit({ organisationId: organisation.id, name: 'Bosteder' })
  const team = createTeam({ unit, name: 'Team Øst' })

  test('shows every organisation folded up, and one unfolded by its address', async () => {
    const folded = await render(<OrganisationsPage {...(await open(list, '/admin/organisation'))} />)
    expect(folded).toContain('Ærø Kommune')
    expect(folded).toContain('1 enhed')
    expect(folded).not.toContain('Bosteder')
    const unfolded = await render(
      <OrganisationsPage {...(await open(list, `/admin/organisation?organisation=${organisation.id}`))} />,
    )
    expect(unfolded).toContain(`/admin/organisation/${organisation.id}/enheder/${unit.id}`)
    expect(unfolded).toContain(`/admin/organisation/${organisation.id}/teams/${team.id}`)
  })

  test('is filtered by a part of a name, and says when nothing has it', async () => {
    const found = await render(<OrganisationsPage {...(await open(list, '/admin/organisation?q=BOST'))} />)
    expect(found).toContain(`/enheder/${unit.id}`)
    expect(found).not.toContain(`/teams/${team.id}`)
    const none = await render(<OrganisationsPage {...(await open(list, '/admin/organisation?q=%25'))} />)
    expect(none).toContain('har &quot;%&quot; i navnet')
  })

  test('an organisation that is unfolded is shown whichever page it stands on', async () => {
    for (let count = 0; count < 60; count++) createOrganisation(`Aa-foreningen nr. ${count}`)
    for (let count = 0; count < 60; count++) createOrganisation(`Byen nr. ${count}`)
    const last = await open(list, `/admin/organisation?organisation=${organisation.id}`)
    expect(last).toMatchObject({ page: 2, pages: 3, unfolded: { id: organisation.id } })
    expect(last.organisations.map(({ id }) => id)).toContain(organisation.id)
    expect(await open(list, `/admin/organisation?organisation=${organisation.id}&side=1`)).toMatchObject({
      page: 1,
    })
    expect(await open(list, '/admin/organisation?side=99&organisation=findes-ikke')).toMatchObject({
      page: 3,
      unfolded: null,
    })
  })
})

describe('what is made', () => {
  const id = crypto.randomUUID()
  const given = { intent: 'create', id, name: ' Hjørring  Kommune ', kind: 'municipality' }

  test('an organisation, sent twice, is one; what else is posted has no effect', async () => {
    const to = `/admin/organisation?organisation=${id}&gemt=ja#${id}`
    const extra = { sortKey: 'a', createdAt: '0', role: 'admin' }
    for (const fields of [{ ...given, ...extra }, given])
      expect(await post(organisationNew.action, '/admin/organisation/ny', fields)).toEqual({
        status: 302,
        to,
      })
    expect(
      db.select().from(organisations).where(eq(organisations.name, 'Hjørring Kommune')).all(),
    ).toMatchObject([{ id, kind: 'municipality', sortKey: 'hj|rring kommune' }])
  })

  test.each([
    [{ name: '' }, { name: 'nameMissing' }],
    [{ name: '!!' }, { name: 'nameMissing' }],
    [{ name: 'Social > Bo' }, { name: 'nameSign' }],
    [{ name: 'x'.repeat(101) }, { name: 'nameTooLong' }],
    [{ name: 'Borger 010190-1234' }, { name: 'cpr' }],
    [{ name: 'HJØRRING kommune' }, { name: 'nameTaken' }],
    [{ kind: 'firma' }, { kind: 'kindMissing' }],
    [{ id: 'nr. 1' }, { id: 'unusable' }],
  ])('%j is refused at the field, and what was typed stays', async (wrong, problems) => {
    const fields = { ...given, id: crypto.randomUUID(), name: 'Fredericia Kommune', ...wrong }
    const { status, reply } = await post(organisationNew.action, '/admin/organisation/ny', fields)
    expect(status).toBe(400)
    expect(reply).toMatchObject({ problems, typed: { name: fields.name, kind: fields.kind } })
    const page = await render(<OrganisationNewPage id={FAR} reply={reply} />)
    expect(page).toContain('ds-error-summary')
    expect(page).toContain(`value="${fields.name.replace('>', '&gt;')}"`)
  })

  test('a unit below another, and a team in it with its methods', async () => {
    const params = { organisation: id }
    const unit = { intent: 'create', id: crypto.randomUUID(), name: 'Social', parent: '' }
    const unitAddress = `/admin/organisation/${id}/ny-enhed`
    expect(await post(unitNew.action, unitAddress, unit, params)).toEqual({
      status: 302,
      to: `/admin/organisation/${id}/enheder/${unit.id}?gemt=ja`,
    })
    const team = {
      ...unit,
      id: crypto.randomUUID(),
      name: 'Team Havn',
      parent: unit.id,
      methods: ['cti', 'icm'],
    }
    const teamAddress = `/admin/organisation/${id}/nyt-team`
    const extra = { slug: 'andet', closedOn: '2020-01-01', organisationId: FAR }
    expect((await post(teamNew.action, teamAddress, { ...team, ...extra }, params)).status).toBe(302)
    expect(findTeamById(team.id)).toMatchObject({
      slug: 'team-havn',
      closedOn: null,
      organisationId: id,
      unitPath: unit.id,
    })
    expect(methodsOf(team.id)).toEqual(['cti', 'icm'])
    // The page for a new team below the unit begins with the unit chosen.
    const page = await open(teamNew.loader, `${teamAddress}?under=${unit.id}`, params)
    expect(await render(<TeamNewPage {...page} reply={undefined} />)).toContain(
      `<option value="${unit.id}" selected="">`,
    )
  })
})

describe('a unit', () => {
  const { id: organisationId } = createOrganisation()
  const unit = createUnit({ organisationId, name: 'Gaden' })
  const below = createUnit({ organisationId, name: 'Natholdet', parent: unit })
  const params = { organisation: organisationId, unit: unit.id }
  const address = `/admin/organisation/${organisationId}/enheder/${unit.id}`
  const send = (fields: Fields) => post(unitRoute.action, address, fields, params)

  test('is renamed, moved and, once it is empty, deleted', async () => {
    const other = createUnit({ organisationId, name: 'Andet' })
    expect((await send({ intent: 'rename', name: 'Gaderne' })).to).toBe(`${address}?gemt=ja`)
    expect((await send({ intent: 'move', parent: other.id })).to).toBe(`${address}?gemt=ja`)
    expect(findUnit(unit.id)).toMatchObject({ name: 'Gaderne', path: `${other.id}/${unit.id}` })
    const { status, reply } = await send({ intent: 'remove' })
    expect(status).toBe(409)
    const page = await open(unitRoute.loader, address, params)
    const html = await render(<UnitPage {...page} reply={reply} />)
    expect(html).toContain('så det blev ikke slettet')
    expect(html).toContain('Natholdet')

    const emptied = { organisation: organisationId, unit: below.id }
    expect(await post(unitRoute.action, address, { intent: 'remove' }, emptied)).toEqual({
      status: 302,
      to: `/admin/organisation?organisation=${organisationId}&slettet=ja`,
    })
    expect(findUnit(below.id)).toBeNull()
  })

  test('offers no place below itself, and refuses one that is posted', async () => {
    const child = createUnit({ organisationId, parent: { ...unit, path: findUnit(unit.id)!.path } })
    const { choices } = await open(unitRoute.loader, address, params)
    expect(choices.map(({ id }) => id)).not.toContain(child.id)
    const { status, reply } = await send({ intent: 'move', parent: child.id })
    expect(status).toBe(400)
    expect(reply).toMatchObject({ problems: { parent: 'belowItself' } })
  })
})

describe('a team', () => {
  const { id: organisationId } = createOrganisation()
  const team = createTeam({ organisationId, name: 'Team Skov' })
  const params = { organisation: organisationId, team: team.id }
  const address = `/admin/organisation/${organisationId}/teams/${team.id}`
  const send = (fields: Fields) => post(teamRoute.action, address, fields, params)
  const draw = async (reply?: Reply) =>
    render(<TeamPage {...(await open(teamRoute.loader, address, params))} reply={reply} />)
  const member = createPerson({ name: 'Ida Lund', teamId: team.id })
  const manager = createPerson({ name: 'Karl Bro' })
  grant(manager, 'manager', { kind: 'organisation', id: organisationId })

  test('shows its members and managers, with the way to each', async () => {
    const page = await draw()
    for (const { id, name } of [member, manager])
      expect(page).toContain(`href="/admin/personer/${id}">${name}</a>`)
  })

  test('its methods are changed, and a made-up one is refused', async () => {
    expect((await send({ intent: 'methods', methods: ['icm'] })).status).toBe(302)
    expect((await send({ intent: 'methods', methods: ['icm', 'zen'] })).reply).toMatchObject({
      problems: { methods: 'unusable' },
    })
    expect(methodsOf(team.id)).toEqual(['icm'])
  })

  test.each([
    ['', 'dayWrong'],
    ['2026-02-30', 'dayWrong'],
    [addDays(addMonths(today(), 12), 1), 'dayTooFar'],
    [addDays(addMonths(today(), -12), -1), 'dayTooFar'],
  ])('does not close on %j', async (lastDay, problem) => {
    const { status, reply } = await send({ intent: 'close', lastDay })
    expect([status, reply]).toMatchObject([400, { problems: { lastDay: problem } }])
    expect(await draw(reply)).toContain(`value="${lastDay}"`)
  })

  test('closes, leaves the choices, keeps its history and fidelity page, and opens again', async () => {
    const yesterday = addDays(today(), -1)
    expect((await send({ intent: 'close', lastDay: yesterday })).to).toBe(`${address}?gemt=ja`)
    expect(membersOf(team.id)).toEqual([])
    expect(allTeams().map(({ id }) => id)).not.toContain(team.id)
    const page = await draw()
    expect(page).toContain('Har været medlem (1)')
    expect(page).toContain('Teamet lukkede')
    for (const who of [admin, manager]) {
      const request = await requestFrom(who, `/fidelitet/team/${team.slug}`)
      expect(await call(fidelity, request, { team: team.slug })).not.toBeInstanceOf(Response)
    }
    const { reply } = await send({ intent: 'close', lastDay: today() })
    expect(reply).toMatchObject({ problems: { lastDay: 'alreadyClosed' } })
    expect(await draw(reply)).toContain('Teamet har allerede en sidste dag.')
    await send({ intent: 'reopen', members: 'back' })
    expect(membersOf(team.id).map(({ id }) => id)).toEqual([member.id])
  })

  test('is not deleted once it has had a member', async () => {
    expect((await send({ intent: 'remove' })).status).toBe(409)
    const fresh = createTeam({ organisationId })
    const removed = await post(teamRoute.action, address, { intent: 'remove' }, { ...params, team: fresh.id })
    expect(removed.status).toBe(302)
    expect(findTeamById(fresh.id)).toBeNull()
  })
})

test('an organisation changes name and kind, and goes when it is empty', async () => {
  const { id } = createOrganisation('Gammelt Navn')
  const params = { organisation: id }
  const address = `/admin/organisation/${id}`
  await post(organisationRoute.action, address, { intent: 'change', name: 'Nyt Navn', kind: 'ngo' }, params)
  expect(findOrganisation(id)).toEqual({ id, name: 'Nyt Navn', kind: 'ngo' })
  const page = await open(organisationRoute.loader, `${address}?gemt=ja`, params)
  expect(await render(<OrganisationPage {...page} reply={undefined} />)).toContain('Ændringen er gemt.')
  expect(await post(organisationRoute.action, address, { intent: 'remove' }, params)).toEqual({
    status: 302,
    to: '/admin/organisation?slettet=ja',
  })
  expect(findOrganisation(id)).toBeNull()
})

const one = createTeam({ unit: createUnit({ organisationId: createOrganisation().id }) })
const other = createOrganisation()

test.each([
  ['an organisation', organisationRoute, { organisation: FAR }],
  ['a new unit', unitNew, { organisation: FAR }],
  ['a new team', teamNew, { organisation: FAR }],
  ['a unit', unitRoute, { organisation: one.organisationId, unit: FAR }],
  ["another organisation's unit", unitRoute, { organisation: other.id, unit: one.unitId ?? '' }],
  ['a team', teamRoute, { organisation: one.organisationId, team: FAR }],
  ["another organisation's team", teamRoute, { organisation: other.id, team: one.id }],
])('%s that is not there is 404', async (_what, { loader, action }, params) => {
  for (const handler of [loader, action]) {
    const request = await requestFrom(admin, '/admin/organisation', handler === action ? formOf({}) : {})
    const answer = await call<unknown>(handler, request, params)
    expect((answer as Response).status).toBe(404)
  }
})

const routes = { organisationNew, organisationRoute, unitNew, teamNew, unitRoute, teamRoute }

test.each(
  Object.entries(routes),
)('%s is there for nobody else, and knows its own forms alone', async (_name, route) => {
  const params = { organisation: one.organisationId, unit: one.unitId ?? '', team: one.id }
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'organisation', id: one.organisationId })
  for (const handler of [route.loader, route.action]) {
    const request = await requestFrom(
      manager,
      '/admin/organisation',
      handler === route.action ? formOf({}) : {},
    )
    expect(((await call<unknown>(handler, request, params)) as Response).status).toBe(404)
  }
  expect((await post(route.action, '/admin/organisation', { intent: 'andet' }, params)).status).toBe(400)
})
