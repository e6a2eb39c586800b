import { expect, test } from 'vitest'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { placeNames, readHeld } from '#app/domain/privacy/held-rows.server.ts'
import { createPerson, createTeam } from '#tests/support/people.ts'

test('only another person is called another: a team has its name, and a course its address', async () => {
  const [me, other] = [createPerson(), createPerson()]
  const team = createTeam({ name: 'Team Nord' })
  noteLook(me, 'team-page', 'team', [team.id])
  noteLook(me, 'person-page', 'person', [other.id])
  auditAlone({ actorId: me.id, action: 'published', subject: { kind: 'course', id: 'cti-1' } })
  auditAlone({ actorId: me.id, action: 'signed-out' })
  const subjects = async (table: string) => {
    const { rows } = await readHeld(table, 'actor', me.id, placeNames())
    return rows.map((row) => row.subject_id)
  }
  expect((await subjects('looks')).toSorted()).toEqual(['Team Nord', 'en anden'])
  expect(await subjects('audit_log')).toEqual(['Team Nord', 'en anden', 'cti-1', null])
})
