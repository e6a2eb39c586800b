import { expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { deletePlace, isEmpty } from '#app/domain/people/empty-places.server.ts'
import {
  countOrganisations,
  ORGANISATIONS_A_PAGE,
  organisationList,
  pageWith,
} from '#app/domain/people/organisation-list.server.ts'
import { branchBelow } from '#app/domain/people/organisation-tree.server.ts'
import {
  changeOrganisation,
  createOrganisation as make,
  findOrganisation,
} from '#app/domain/people/organisations.server.ts'
import { changeMethods, closeTeam } from '#app/domain/people/team-changes.server.ts'
import { db } from '#db/client.server.ts'
import { events, memberships } from '#db/schema/index.ts'
import { createOrganisation, createPerson, createTeam, createUnit, grant } from '#tests/support/people.ts'

const organisation = createOrganisation('Ærø Kommune')
const social = createUnit({ organisationId: organisation.id, name: 'Social' })
const housing = createUnit({ organisationId: organisation.id, name: 'Bolig', parent: social })
const inside = createTeam({ unit: housing, name: 'Team Øst' })
const right = createTeam({ organisationId: organisation.id, name: 'Team Vest' })
const closed = createTeam({ organisationId: organisation.id, name: 'Team Gammel' })
changeMethods(inside, ['m-act', 'cti'])
const both = createPerson({ teamId: inside.id })
db.insert(memberships).values({ personId: both.id, teamId: right.id, fromDate: today() }).run()
createPerson({ teamId: right.id, deactivatedAt: new Date() })
const leaving = createPerson({ teamId: closed.id })
closeTeam(closed, addDays(today(), -1))
const other = createOrganisation('Foreningen Ærlig')

test('counts open teams, and everyone who belongs to one once', () => {
  const line = organisationList('', 1).find(({ id }) => id === organisation.id)
  expect(line).toMatchObject({ units: 2, teams: 2, people: 1, kind: 'municipality', found: [] })
  expect(organisationList('', 1, addDays(today(), -1))[1]).toMatchObject({ teams: 3, people: 2 })
  expect(leaving.id).not.toBe(both.id)
})

test.each([
  ['', ['Foreningen Ærlig', 'Ærø Kommune'], []],
  ['ÆR', ['Foreningen Ærlig', 'Ærø Kommune'], []],
  ['ærø', ['Ærø Kommune'], []],
  ['bol', ['Ærø Kommune'], ['unit Bolig']],
  ['team', ['Ærø Kommune'], ['team Team Gammel', 'team Team Vest', 'team Team Øst']],
  ['o', ['Foreningen Ærlig', 'Ærø Kommune'], ['unit Bolig', 'unit Social']],
  ['100%', [], []],
  ['_', [], []],
])('%j is in the names of %j and of their %j', (typed, names, found) => {
  const list = organisationList(typed, 1)
  expect(list.map(({ name }) => name)).toEqual(names)
  expect(list.flatMap((line) => line.found.map(({ kind, name }) => `${kind} ${name}`))).toEqual(found)
  expect(countOrganisations(typed)).toBe(names.length)
})

test('an organisation unfolds to its units and teams, also from a unit down', () => {
  const { units, teams } = branchBelow(organisation.id)
  expect(teams.map(({ name, members, closedOn }) => [name, members, closedOn])).toEqual([
    ['Team Gammel', 0, addDays(today(), -1)],
    ['Team Vest', 1, null],
  ])
  expect(units).toEqual([{ id: social.id, name: 'Social', ...branchBelow(organisation.id, social.id) }])
  expect(units[0]?.units[0]?.teams).toEqual([
    { id: inside.id, name: 'Team Øst', methods: ['cti', 'm-act'], members: 1, closedOn: null },
  ])
})

test('an organisation is made once, and renamed to no name that is taken', () => {
  const id = crypto.randomUUID()
  const ngo = { id, name: 'Kirkens Varme', kind: 'ngo' as const }
  expect([make(ngo), make(ngo)]).toEqual([{ id }, { id }])
  expect(make({ ...ngo, name: 'Byens Varme' })).toEqual({ id: expect.not.stringContaining(id) })
  expect(make({ ...ngo, id: crypto.randomUUID(), name: 'KIRKENS varme' })).toEqual({
    problems: { name: 'nameTaken' },
  })
  expect(changeOrganisation(id, { name: 'byens varme', kind: 'ngo' })).toEqual({
    problems: { name: 'nameTaken' },
  })
  expect(changeOrganisation(id, { name: 'kirkens varme', kind: 'municipality' })).toEqual({ id })
  expect(findOrganisation(id)).toEqual({ id, name: 'kirkens varme', kind: 'municipality' })
})

const admin = createPerson()
const event = {
  kind: 'community' as const,
  courseId: 'cti-1',
  place: 'Her',
  seats: 1,
  signUpUntil: today(),
  createdBy: admin.id,
}

test.each<[string, 'organisation' | 'unit' | 'team', () => string, boolean]>([
  ['an organisation', 'organisation', () => createOrganisation().id, true],
  [
    'one with a unit',
    'organisation',
    () => createUnit({ organisationId: newOrganisation() }).organisationId,
    false,
  ],
  ['one with a team', 'organisation', () => createTeam().organisationId, false],
  [
    'one with an event',
    'organisation',
    () => {
      const organisationId = newOrganisation()
      db.insert(events)
        .values({ ...event, organisationId })
        .run()
      return organisationId
    },
    false,
  ],
  ['one with a manager', 'organisation', () => managed('organisation', newOrganisation()), false],
  ['a unit', 'unit', () => createUnit({ organisationId: newOrganisation() }).id, true],
  ['one with a unit', 'unit', () => social.id, false],
  ['one with a team', 'unit', () => housing.id, false],
  [
    'one with a manager',
    'unit',
    () => managed('unit', createUnit({ organisationId: newOrganisation() }).id),
    false,
  ],
  ['a team', 'team', () => createTeam().id, true],
  ['one with methods', 'team', () => worksBy(createTeam()), true],
  ['one that had a member', 'team', () => closed.id, false],
  ['one with a manager', 'team', () => managed('team', createTeam().id), false],
])('%s (%s) is deleted when it is empty', (_what, kind, make, expected) => {
  const id = make()
  expect(isEmpty(kind, id)).toBe(expected)
  expect(deletePlace(kind, id)).toEqual(expected ? { id } : { problems: { remove: 'notEmpty' } })
})

const newOrganisation = () => createOrganisation().id
const managed = (kind: 'organisation' | 'unit' | 'team', id: string) => {
  grant(createPerson(), 'manager', { kind, id })
  return id
}
const worksBy = (team: { id: string }) => {
  changeMethods(team, ['cti'])
  return team.id
}

test('a hundred organisations are read page by page, and each is found on its own', () => {
  for (let count = 0; count < 2 * ORGANISATIONS_A_PAGE; count++) createOrganisation()
  const count = countOrganisations('')
  const pages = Math.ceil(count / ORGANISATIONS_A_PAGE)
  const all = Array.from({ length: pages }, (_, place) => organisationList('', place + 1))
  expect(all.flat()).toHaveLength(count)
  for (const [place, list] of all.entries())
    for (const one of [list[0], list.at(-1)]) expect(one && pageWith('', one)).toBe(place + 1)
  expect(pageWith('ær', { id: other.id, name: other.name })).toBe(1)
})
