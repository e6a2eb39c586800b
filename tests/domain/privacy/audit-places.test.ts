import { beforeAll, expect, test } from 'vitest'
import { today } from '#app/domain/dates.ts'
import { deletePlace } from '#app/domain/people/empty-places.server.ts'
import * as organisations from '#app/domain/people/organisations.server.ts'
import * as teams from '#app/domain/people/team-changes.server.ts'
import * as units from '#app/domain/people/units.server.ts'
import { endRule, makeRule } from '#app/domain/requirements/change-rule.server.ts'
import type { NewRule } from '#app/domain/requirements/rule-form.ts'
import { createOrganisation, createPerson, createTeam, createUnit, grant } from '#tests/support/people.ts'
import { toldOfRequest } from '#tests/support/told-of-request.ts'

const SECRET = 'Hemmelig Kommune'
const ingrid = createPerson()
grant(ingrid, 'admin')
const organisation = createOrganisation()
const organisationId = organisation.id
const newId = () => crypto.randomUUID()
const [id, unitId, teamId] = [newId(), newId(), newId()]

const rule: NewRule = {
  courseId: 'cti-1',
  audience: 'member',
  scopeKind: 'centre',
  scopeId: null,
  method: null,
  startAfterDays: 0,
  dueAfterDays: 30,
  graceDays: 0,
  renews: false,
  reason: SECRET,
  fromDate: today(),
}
let ruleId = ''
beforeAll(() => {
  ruleId = makeRule(ingrid, { ...rule, dueAfterDays: 60 })
})

/** What is done, and how it is told: once, however often it is done. */
const DEEDS: [string, () => unknown, action: string, detail: string, subject: string][] = [
  [
    'a new organisation',
    () => organisations.createOrganisation({ id, name: SECRET, kind: 'municipality' }),
    'place-changed',
    'made',
    'organisation',
  ],
  [
    'another name and kind',
    () => organisations.changeOrganisation(id, { name: `${SECRET} 2`, kind: 'ngo' }),
    'place-changed',
    'name kind',
    'organisation',
  ],
  [
    'a new unit',
    () => units.createUnit(organisationId, { id: unitId, name: SECRET, parent: null }),
    'place-changed',
    'made',
    'unit',
  ],
  [
    'another name of a unit',
    () => units.renameUnit({ id: unitId }, `${SECRET} 2`),
    'place-changed',
    'name',
    'unit',
  ],
  [
    'a unit moved',
    (() => {
      const above = createUnit({ organisationId, name: 'Over' })
      return () => units.moveUnit({ id: unitId, organisationId }, above.id)
    })(),
    'place-changed',
    'moved',
    'unit',
  ],
  [
    'a new team',
    () => teams.createTeam(organisationId, { id: teamId, name: SECRET, parent: null, methods: ['cti'] }),
    'place-changed',
    'made',
    'team',
  ],
  [
    'another name of a team',
    () => teams.renameTeam({ id: teamId }, `${SECRET} 2`),
    'place-changed',
    'name',
    'team',
  ],
  ['a team moved', () => teams.moveTeam({ id: teamId }, unitId), 'place-changed', 'moved', 'team'],
  [
    'other methods',
    () => teams.changeMethods({ id: teamId }, ['cti', 'icm']),
    'place-changed',
    'methods',
    'team',
  ],
  [
    'a place removed',
    (() => {
      const empty = createTeam({ organisationId })
      return () => deletePlace('team', empty.id)
    })(),
    'place-changed',
    'removed',
    'team',
  ],
  ['a new rule', () => makeRule(ingrid, rule), 'rule-changed', 'made', 'rule'],
  ['the last day of a rule', () => endRule(ruleId, today()), 'rule-changed', 'dates', 'rule'],
]

test.each(DEEDS)('%s is told once, without what it is called', (_, deed, action, detail, subject) => {
  const toldOf = () => toldOfRequest(ingrid.id, deed)
  const told = toldOf()
  expect(told).toMatchObject([{ actorId: ingrid.id, action, detail, subjectKind: subject }])
  expect(JSON.stringify(told)).not.toContain('Hemmelig')
  expect(toldOf()).toEqual([])
})
