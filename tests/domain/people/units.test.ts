import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findTeamById, managedTeams } from '#app/domain/people/teams.server.ts'
import {
  createUnit as make,
  findUnit,
  moveUnit,
  renameUnit,
  unitsOf,
} from '#app/domain/people/units.server.ts'
import { db } from '#db/client.server.ts'
import { units } from '#db/schema/index.ts'
import {
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  grant,
  signedIn,
} from '#tests/support/people.ts'

const pathOf = (id: string) => db.select().from(units).where(eq(units.id, id)).get()?.path
const named = (name: string, parent: string | null = null) => ({ id: crypto.randomUUID(), name, parent })

describe('a new unit', () => {
  const { id: organisationId } = createOrganisation()
  const social = createUnit({ organisationId, name: 'Social' })

  test('sent twice is one; changed after going back, it is another', () => {
    const unit = named('Bosteder', social.id)
    const first = make(organisationId, unit)
    expect(make(organisationId, unit)).toEqual(first)
    const second = make(organisationId, { ...unit, name: 'Botilbud' })
    expect(second).toEqual({ id: expect.not.stringContaining(unit.id) })
    expect(unitsOf(organisationId).map(({ name, depth }) => [name, depth])).toEqual([
      ['Social', 1],
      ['Bosteder', 2],
      ['Botilbud', 2],
    ])
    expect(pathOf(unit.id)).toBe(`${social.id}/${unit.id}`)
  })

  test('whose id another organisation has is another', () => {
    const elsewhere = createUnit({ organisationId: createOrganisation().id, name: 'Ens' })
    const made = make(organisationId, { id: elsewhere.id, name: 'Ens', parent: null })
    expect(made).toEqual({ id: expect.not.stringContaining(elsewhere.id) })
  })

  test('has a name that no other has at the same place, however it is written', () => {
    make(organisationId, named('Ålegården'))
    expect(make(organisationId, named('AALEGÅRDEN'))).toEqual({ problems: { name: 'nameTaken' } })
    expect(make(organisationId, named('Ålegården', social.id))).toHaveProperty('id')
    expect(make(createOrganisation().id, named('Ålegården'))).toHaveProperty('id')
  })

  test('lies below a unit of its own organisation, five deep at most', () => {
    const stranger = createUnit({ organisationId: createOrganisation().id })
    expect(make(organisationId, named('X', stranger.id))).toEqual({ problems: { parent: 'parentGone' } })
    expect(make(organisationId, named('X', 'findes-ikke'))).toEqual({ problems: { parent: 'parentGone' } })
    let parent = social
    for (const _ of [2, 3, 4]) parent = createUnit({ organisationId, parent })
    const fifth = named('Femte', parent.id)
    expect(make(organisationId, fifth)).toEqual({ id: fifth.id })
    expect(make(organisationId, named('Sjette', fifth.id))).toEqual({ problems: { parent: 'tooDeep' } })
  })
})

test('a new name may be the old one written otherwise, and not that of a neighbour', () => {
  const { id: organisationId } = createOrganisation()
  const unit = createUnit({ organisationId, name: 'nord' })
  createUnit({ organisationId, name: 'Syd' })
  expect(renameUnit(unit, 'Nord')).toEqual({ id: unit.id })
  expect(renameUnit(unit, 'syd')).toEqual({ problems: { name: 'nameTaken' } })
  expect(unitsOf(organisationId).map(({ name }) => name)).toEqual(['Nord', 'Syd'])
})

describe('a unit that moves', () => {
  const { id: organisationId } = createOrganisation()
  const social = createUnit({ organisationId, name: 'Social' })
  const health = createUnit({ organisationId, name: 'Sundhed' })
  const housing = createUnit({ organisationId, name: 'Bolig', parent: social })
  const street = createUnit({ organisationId, name: 'Gade', parent: housing })
  const team = createTeam({ unit: street })
  const managerOf = (unit: { id: string }) => {
    const manager = createPerson()
    grant(manager, 'manager', { kind: 'unit', id: unit.id })
    return () => managedTeams(signedIn(manager)).map(({ id }) => id)
  }
  const [socials, healths, housings] = [managerOf(social), managerOf(health), managerOf(housing)]

  test.each([
    ['to another unit', health, [[], [team.id], [team.id]]],
    ['right below the organisation', null, [[], [], [team.id]]],
    ['back', social, [[team.id], [], [team.id]]],
  ])('%s takes all below it along, and the managers above see the team by the next request', (_where, to, seen) => {
    expect(moveUnit(housing, to?.id ?? null)).toEqual({ id: housing.id })
    const path = to ? `${to.id}/${housing.id}` : housing.id
    expect([pathOf(housing.id), pathOf(street.id)]).toEqual([path, `${path}/${street.id}`])
    expect(findUnit(housing.id)?.parentId).toBe(to?.id ?? null)
    expect(findTeamById(team.id)?.unitPath).toBe(`${path}/${street.id}`)
    expect([socials(), healths(), housings()]).toEqual(seen)
    expect(pathOf(social.id)).toBe(social.id)
  })

  test.each([
    ['itself', () => housing.id, 'belowItself'],
    ['what lies below it', () => street.id, 'belowItself'],
    ['another organisation', () => createUnit({ organisationId: createOrganisation().id }).id, 'parentGone'],
    ['nothing', () => 'findes-ikke', 'parentGone'],
    [
      'where it would lie too deep',
      () => {
        let parent = health
        for (const _ of [2, 3, 4]) parent = createUnit({ organisationId, parent })
        return parent.id
      },
      'tooDeep',
    ],
    [
      'where its name is taken',
      () => {
        const parent = createUnit({ organisationId })
        createUnit({ organisationId, parent, name: 'BOLIG' })
        return parent.id
      },
      'nameTaken',
    ],
  ])('never below %s', (_where, parent, problem) => {
    const before = unitsOf(organisationId).find(({ id }) => id === street.id)
    expect(moveUnit(housing, parent())).toEqual({ problems: { parent: problem } })
    expect(unitsOf(organisationId).find(({ id }) => id === street.id)).toEqual(before)
  })
})
