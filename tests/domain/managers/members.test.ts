import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { memberRowsOf, methodsOfTeams } from '#app/domain/managers/members.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, teamMethods } from '#db/schema/index.ts'
import { createPerson, createTeam } from '#tests/support/people.ts'

beforeAll(loadLibrary)

test('who belongs to the teams today, in Danish order; who is in two is in both', () => {
  const [first, second, empty] = [createTeam(), createTeam(), createTeam()]
  const join = (person: { id: string }, team: { id: string }, from: number, to: number | null) =>
    db
      .insert(memberships)
      .values({
        personId: person.id,
        teamId: team.id,
        fromDate: addDays(today(), from),
        toDate: to === null ? null : addDays(today(), to),
      })
      .run()
  const named = (name: string) => createPerson({ name })
  join(named('Åse'), first, 0, null)
  join(named('Anna'), first, -5, 0)
  join(named('Left yesterday'), first, -5, -1)
  join(named('Comes tomorrow'), first, 1, null)
  join(createPerson({ name: 'Closed', deactivatedAt: new Date() }), first, -5, null)
  const both = createPerson({ name: 'Ørn', onLeaveUntil: today() })
  join(both, first, -5, null)
  join(both, second, -5, 5)
  join(createPerson({ name: 'Back', onLeaveUntil: addDays(today(), -1) }), second, -5, null)

  const rows = memberRowsOf([first.id, second.id, empty.id], [])
  const told = (team: { id: string }) =>
    rows.get(team.id)?.map(({ name, onLeaveUntil }) => [name, onLeaveUntil])
  expect(told(first)).toEqual([
    ['Anna', null],
    ['Ørn', today()],
    ['Åse', null],
  ])
  expect(told(second)).toEqual([
    ['Back', null],
    ['Ørn', today()],
  ])
  expect(told(empty)).toEqual([])
})

test('the methods of a team, where it has named some', () => {
  const [team, other] = [createTeam(), createTeam()]
  for (const method of ['icm', 'cti'] as const)
    db.insert(teamMethods).values({ teamId: team.id, method, fromDate: today() }).run()
  expect(methodsOfTeams([team.id, other.id])).toEqual(new Map([[team.id, ['cti', 'icm']]]))
})
