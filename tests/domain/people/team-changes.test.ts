import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { allPlaces, placeName } from '#app/domain/people/places.server.ts'
import {
  changeMethods,
  closeTeam,
  createTeam as make,
  moveTeam,
  renameTeam,
  reopenTeam,
} from '#app/domain/people/team-changes.server.ts'
import { managersOf, membershipsOf, methodsOf } from '#app/domain/people/team-people.server.ts'
import { allTeams, findTeam, findTeamById, managedTeams, membersOf } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, teams } from '#db/schema/index.ts'
import {
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  grant,
  signedIn,
} from '#tests/support/people.ts'

const teamNamed = (name: string, parent: string | null = null) => ({
  id: crypto.randomUUID(),
  name,
  parent,
  methods: ['cti' as const],
})
const slugOf = (id: string) => findTeamById(id)?.slug

describe('a new team', () => {
  const organisation = createOrganisation('Vejle Kommune')
  const unit = createUnit({ organisationId: organisation.id })

  test('sent twice is one, with its methods', () => {
    const team = teamNamed('Team Øst', unit.id)
    expect([make(organisation.id, team), make(organisation.id, team)]).toEqual([
      { id: team.id },
      { id: team.id },
    ])
    const other = { ...team, methods: ['icm' as const] }
    expect(make(organisation.id, other)).toEqual({ problems: { name: 'nameTaken' } })
    expect(methodsOf(team.id)).toEqual(['cti'])
    expect(findTeamById(team.id)).toMatchObject({ slug: 'team-oest', unitPath: unit.path, closedOn: null })
  })

  test.each([
    ['team øst', 'nameTaken', 'name'],
    ['TEAM ØST', 'nameTaken', 'name'],
  ])('%j is taken in the unit, and free elsewhere', (name, problem, field) => {
    expect(make(organisation.id, teamNamed(name, unit.id))).toEqual({ problems: { [field]: problem } })
  })

  test('of the same name elsewhere has an address of its own', () => {
    const other = createUnit({ organisationId: organisation.id })
    const [beside, third] = [teamNamed('Team Øst', other.id), teamNamed('Team Øst')]
    make(organisation.id, beside)
    make(organisation.id, third)
    expect([slugOf(beside.id), slugOf(third.id)]).toEqual([
      'team-oest-vejle-kommune',
      'team-oest-vejle-kommune-2',
    ])
  })

  test('lies in a unit of its own organisation', () => {
    const stranger = createUnit({ organisationId: createOrganisation().id })
    const team = teamNamed('Team Vest', stranger.id)
    expect(make(organisation.id, team)).toEqual({ problems: { parent: 'parentGone' } })
  })
})

test('a team keeps its address when it is renamed, and may not take the name of a neighbour', () => {
  const { id: organisationId } = createOrganisation()
  const team = teamNamed('Team Havn')
  make(organisationId, team)
  const found = findTeamById(team.id)!
  make(organisationId, teamNamed('Team Skov'))
  expect(renameTeam(found, 'Team Strand')).toEqual({ id: team.id })
  expect(findTeam('team-havn')).toMatchObject({ id: team.id, name: 'Team Strand' })
  expect(renameTeam(found, 'team skov')).toEqual({ problems: { name: 'nameTaken' } })
  expect(allPlaces().find(({ id }) => id === team.id)?.name).toBe('Team Strand')
})

test('a team moves within its organisation alone, and its managers follow', () => {
  const { id: organisationId } = createOrganisation()
  const [north, south] = [createUnit({ organisationId }), createUnit({ organisationId })]
  const team = createTeam({ unit: north, name: 'Team Bro' })
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'unit', id: south.id })
  const managed = () => managedTeams(signedIn(manager)).map(({ id }) => id)
  expect(managed()).toEqual([])
  expect(moveTeam(team, south.id)).toEqual({ id: team.id })
  expect(managed()).toEqual([team.id])
  expect(managersOf(findTeamById(team.id)!)).toEqual([{ id: manager.id, name: manager.name }])
  expect(moveTeam(team, null)).toEqual({ id: team.id })
  expect(managed()).toEqual([])

  const stranger = createUnit({ organisationId: createOrganisation().id })
  expect(moveTeam(team, stranger.id)).toEqual({ problems: { parent: 'parentGone' } })
  createTeam({ unit: north, name: 'TEAM BRO' })
  expect(moveTeam(team, north.id)).toEqual({ problems: { parent: 'nameTaken' } })
})

test('methods are those that were chosen last', () => {
  const team = createTeam()
  changeMethods(team, ['m-act', 'cti'])
  changeMethods(team, ['icm', 'cti'])
  expect(methodsOf(team.id)).toEqual(['cti', 'icm'])
  changeMethods(team, [])
  expect(methodsOf(team.id)).toEqual([])
})

describe('a team that closes', () => {
  const LAST = '2026-03-28' // the night after it, the clocks go to summer time
  const belong = (teamId: string, fromDate: string, toDate: string | null) => {
    const { id: personId } = createPerson()
    db.insert(memberships).values({ personId, teamId, fromDate, toDate }).run()
    return personId
  }
  const team = createTeam({ name: 'Team Lukket' })
  const [stays, leaves, left, later] = [
    belong(team.id, '2020-01-01', null),
    belong(team.id, '2020-01-01', '2026-12-31'),
    belong(team.id, '2020-01-01', '2026-03-27'),
    belong(team.id, '2026-03-29', null),
  ]
  const close = (lastDay: string, day = '2026-03-20') => closeTeam(team, lastDay, day)
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const rows = () =>
    Object.fromEntries(
      db
        .select()
        .from(memberships)
        .where(eq(memberships.teamId, team.id))
        .all()
        .map(({ personId, toDate }) => [personId, toDate]),
    )

  test('ends every membership that day, and takes away what was to begin later', () => {
    const begun = { problems: { lastDay: 'begunLater' }, count: 1 }
    expect(close(LAST, '2026-03-29')).toEqual(begun)
    expect(Object.keys(rows())).toHaveLength(4)
    expect(close(LAST, '2026-03-28')).toEqual({ id: team.id })
    expect(rows()).toEqual({ [stays]: LAST, [leaves]: LAST, [left]: '2026-03-27' })
    expect(later in rows()).toBe(false)
  })

  test.each([
    [LAST, true],
    ['2026-03-29', false],
  ])('is on %s among the teams: %s', (day, expected) => {
    const isIn = (all: { id: string | null }[]) => all.some(({ id }) => id === team.id)
    expect(isIn(allTeams(day))).toBe(expected)
    expect(isIn(managedTeams(signedIn(manager), day))).toBe(expected)
    expect(isIn(allPlaces(day))).toBe(expected)
    expect(
      membersOf(team.id, day)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(expected ? [stays, leaves].toSorted() : [])
  })

  test('is still found by its address, name and history', () => {
    expect(findTeam(team.slug)).toMatchObject({ id: team.id, closedOn: LAST })
    expect(placeName('team', team.id)).toBe('Team Lukket')
    const { present, past } = membershipsOf(team.id, '2026-03-29')
    expect(present).toEqual([])
    expect(past.map(({ toDate }) => toDate)).toEqual([LAST, LAST, '2026-03-27'])
    const closed = createPerson({ deactivatedAt: new Date() })
    grant(closed, 'manager', { kind: 'team', id: team.id })
    expect(managersOf(team, '2026-03-29').map(({ id }) => id)).toEqual([manager.id])
  })

  test('closes once: the same day again changes nothing, and another is refused', () => {
    expect(close(LAST)).toEqual({ id: team.id })
    expect(close('2026-03-20')).toEqual({ problems: { lastDay: 'alreadyClosed' } })
  })

  test('opens again, with those who left with it and without those who had left before', () => {
    expect(reopenTeam(team, true)).toEqual({ id: team.id })
    expect(rows()).toEqual({ [stays]: null, [leaves]: null, [left]: '2026-03-27' })
    expect(findTeamById(team.id)?.closedOn).toBeNull()
    closeTeam(team, LAST)
    reopenTeam(team, false)
    expect(rows()[stays]).toBe(LAST)
    // Whoever has come back by hand meanwhile has one open membership.
    closeTeam(team, addDays(today(), 1))
    db.update(memberships)
      .set({ toDate: addDays(today(), 1) })
      .where(eq(memberships.personId, stays))
      .run()
    db.insert(memberships).values({ personId: stays, teamId: team.id, fromDate: today() }).run()
    expect(reopenTeam(team, true)).toEqual({ id: team.id })
    expect(
      db
        .select()
        .from(memberships)
        .where(eq(memberships.personId, stays))
        .all()
        .filter(({ toDate }) => toDate === null),
    ).toHaveLength(1)
  })
})

test('every place stands below the one it lies in, units before teams, in Danish order', () => {
  db.update(teams).set({ closedOn: '2020-01-01' }).run()
  const one = createOrganisation('Ærø Kommune')
  createOrganisation('Zebra')
  const unit = createUnit({ organisationId: one.id, name: 'Ørum' })
  createUnit({ organisationId: one.id, name: 'Asnæs' })
  createTeam({ unit, name: 'Team Inde' })
  createTeam({ organisationId: one.id, name: 'Aa' })
  createTeam({ organisationId: one.id, name: 'Byen' })
  const places = allPlaces()
  expect(places[0]).toEqual({ kind: 'centre', id: null, name: '', depth: 0 })
  const from = places.findIndex(({ name }) => name === 'Zebra')
  expect(places.slice(from).map(({ kind, name, depth }) => `${depth} ${kind} ${name}`)).toEqual([
    '1 organisation Zebra',
    '1 organisation Ærø Kommune',
    '2 unit Asnæs',
    '2 unit Ørum',
    '3 team Team Inde',
    '2 team Byen',
    '2 team Aa',
  ])
  expect([placeName('unit', unit.id), placeName('unit', 'findes-ikke'), placeName('centre', null)]).toEqual([
    'Ørum',
    null,
    null,
  ])
})
