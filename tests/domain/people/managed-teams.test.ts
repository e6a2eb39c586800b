import { expect, test } from 'vitest'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import {
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  grant,
  signedIn,
} from '#tests/support/people.ts'

test('whoever manages a unit manages the teams of it and of all below it, and no others', () => {
  const organisation = createOrganisation()
  const social = createUnit({ organisationId: organisation.id })
  const housing = createUnit({ organisationId: organisation.id, parent: social })
  const health = createUnit({ organisationId: organisation.id })
  const [first, second] = [createTeam({ unit: social }), createTeam({ unit: housing })]
  createTeam({ unit: health })
  createTeam({ organisationId: organisation.id })
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'unit', id: social.id })
  const ids = managedTeams(signedIn(manager)).map(({ id }) => id)
  expect(ids.toSorted()).toEqual([first.id, second.id].toSorted())
})
