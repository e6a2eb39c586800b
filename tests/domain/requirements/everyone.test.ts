import { afterEach, beforeAll, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { enrolmentsOf } from '#app/domain/progress/enrolments.server.ts'
import { endRule, makeRule } from '#app/domain/requirements/change-rule.server.ts'
import { openDemands } from '#app/domain/requirements/open-demands.server.ts'
import { previewRule } from '#app/domain/requirements/preview-rule.server.ts'
import type { NewRule } from '#app/domain/requirements/rule-form.ts'
import { allRules } from '#app/domain/requirements/rule-list.server.ts'
import { db } from '#db/client.server.ts'
import { enrolmentRules, enrolments, memberships, people, teamMethods } from '#db/schema/index.ts'
import { createOrganisation, createPerson, createTeam, createUnit, grant } from '#tests/support/people.ts'
import { createHolder, revokeAt } from '#tests/support/renewals.ts'

beforeAll(loadLibrary)
afterEach(() => {
  db.delete(enrolmentRules).run()
})

const admin = createPerson()
const organisation = createOrganisation()
const above = createUnit({ organisationId: organisation.id })
const below = createUnit({ organisationId: organisation.id, parent: above })
const deep = createTeam({ unit: below })
const beside = createTeam({ organisationId: organisation.id })
const away = createTeam()
db.insert(teamMethods)
  .values([
    { teamId: deep.id, method: 'cti', fromDate: '2020-01-01' },
    { teamId: deep.id, method: 'icm', fromDate: '2020-06-01' },
    { teamId: away.id, method: 'cti', fromDate: '2020-01-01' },
  ])
  .run()
const PEOPLE = {
  deep: createPerson({ teamId: deep.id, name: 'Æble Deep' }),
  beside: createPerson({ teamId: beside.id, name: 'Beside' }),
  away: createPerson({ teamId: away.id, name: 'Away' }),
  unitManager: createPerson(),
  deepManager: createPerson(),
  teamManager: createPerson(),
  organisationManager: createPerson(),
  awayManager: createPerson(),
  assessor: createPerson(),
  closed: createPerson({ teamId: deep.id, deactivatedAt: new Date() }),
}
grant(PEOPLE.unitManager, 'manager', { kind: 'unit', id: above.id })
grant(PEOPLE.deepManager, 'manager', { kind: 'team', id: deep.id })
grant(PEOPLE.teamManager, 'manager', { kind: 'team', id: beside.id })
grant(PEOPLE.organisationManager, 'manager', { kind: 'organisation', id: organisation.id })
grant(PEOPLE.awayManager, 'manager', { kind: 'team', id: away.id })
grant(PEOPLE.assessor, 'assessor')

const rule: NewRule = {
  courseId: 'cti-1',
  audience: 'member',
  scopeKind: 'centre',
  scopeId: null,
  method: null,
  startAfterDays: 0,
  dueAfterDays: 30,
  graceDays: 7,
  renews: false,
  reason: 'alle skal kende metoden',
  fromDate: today(),
}
const IN_ORGANISATION = { scopeKind: 'organisation', scopeId: organisation.id } as const

test.each<[string, Partial<NewRule>, (keyof typeof PEOPLE)[]]>([
  ['everyone in a team', {}, ['deep', 'beside', 'away']],
  ['an organisation', IN_ORGANISATION, ['deep', 'beside']],
  ['a unit, with those below it', { scopeKind: 'unit', scopeId: above.id }, ['deep']],
  ['a team', { scopeKind: 'team', scopeId: beside.id }, ['beside']],
  ['a method', { method: 'cti' }, ['deep', 'away']],
  ['a method in an organisation', { ...IN_ORGANISATION, method: 'cti' }, ['deep']],
  ['a method that nobody works by', { method: 'm-act' }, []],
  [
    'all managers',
    { audience: 'manager' },
    ['unitManager', 'deepManager', 'teamManager', 'organisationManager', 'awayManager'],
  ],
  [
    'the managers in an organisation',
    { ...IN_ORGANISATION, audience: 'manager' },
    ['unitManager', 'deepManager', 'teamManager', 'organisationManager'],
  ],
  [
    'the managers in a unit',
    { audience: 'manager', scopeKind: 'unit', scopeId: above.id },
    ['unitManager', 'deepManager'],
  ],
  [
    'the managers of teams that work by a method',
    { ...IN_ORGANISATION, audience: 'manager', method: 'icm' },
    ['unitManager', 'deepManager', 'organisationManager'],
  ],
  ['assessors', { audience: 'assessor' }, ['assessor']],
  [
    'assessors by a method: their work reaches all teams',
    { audience: 'assessor', method: 'cti' },
    ['assessor'],
  ],
  ['assessors in an organisation: they have none', { ...IN_ORGANISATION, audience: 'assessor' }, []],
])('a rule reaches %s', (_what, facts, reached) => {
  makeRule(admin, { ...rule, ...facts })
  const asked = openDemands(today()).map(({ personId }) => personId)
  const names = Object.entries(PEOPLE).flatMap(([name, { id }]) => (asked.includes(id) ? [name] : []))
  expect(names).toEqual(reached)
  expect(allRules()[0]?.reaches).toBe(asked.length)
  expect(previewRule({ ...rule, ...facts }).reached).toBe(asked.length)
})

test('a rule with a last day is not the same as one without', () => {
  const id = makeRule(admin, rule)
  expect(makeRule(admin, rule)).toBe(id)
  endRule(id, addDays(today(), 3))
  expect(makeRule(admin, rule)).not.toBe(id)
})

test('what is not met is told with its dates, from the day it is asked to the day the rule ends', () => {
  const joined = createPerson()
  db.insert(memberships).values({ personId: joined.id, teamId: away.id, fromDate: '2026-03-28' }).run()
  const id = makeRule(admin, { ...rule, fromDate: '2026-01-01', startAfterDays: 1 })
  const on = (day: string) => openDemands(day).filter(({ personId }) => personId === joined.id)
  const because = { kind: 'rule', reason: rule.reason }
  const dates = { askedOn: '2026-03-29', dueOn: '2026-04-28', graceUntil: '2026-05-05' }
  expect(on('2026-03-28')).toEqual([])
  expect(on('2026-03-29')).toEqual([
    { personId: joined.id, courseId: 'cti-1', kind: 'take', ...dates, because },
  ])
  expect(endRule(id, addDays(today(), 1))).toBe(true)
  expect(on(addDays(today(), 1))).toHaveLength(1)
  expect(on(addDays(today(), 2))).toEqual([])
})

test('what somebody has to show, or is excused from, is taken into account', () => {
  const course = findCourse('cti-grundkursus')
  if (!course) throw new Error('The course is not in the library')
  const join = (person: { id: string }) =>
    db.insert(memberships).values({ personId: person.id, teamId: away.id, fromDate: '2020-01-01' }).run()
  const [holds, ends, expired] = [400, 0, -1].map((days) => createHolder(course, days).person)
  const revoked = createHolder(course, 400)
  revokeAt(revoked.certificate, new Date())
  const named = { holds, ends, expired, revoked: revoked.person }
  const waived = createPerson()
  const wasWaived = createPerson()
  const everyone = { ...named, waived, wasWaived }
  for (const person of Object.values(everyone)) join(person!)
  for (const [person, until] of [
    [waived, today()],
    [wasWaived, addDays(today(), -1)],
  ] as const)
    db.insert(enrolments)
      .values({ personId: person.id, courseId: course.id, waivedReason: 'barsel', waivedUntil: until })
      .run()

  const longAgo = { ...rule, fromDate: addDays(today(), -60) }
  const askedOf = () => {
    const open = openDemands(today())
    return Object.entries(everyone).flatMap(([name, person]) => {
      const demand = open.find(({ personId }) => personId === person!.id)
      return demand ? [`${name}: ${demand.kind} by ${demand.dueOn}`] : []
    })
  }
  makeRule(admin, longAgo)
  // The rule asked before the certificate ran out, which met it; taken back, there are thirty days anew.
  const late = addDays(today(), -30)
  const anew = addDays(today(), 30)
  expect(askedOf()).toEqual([`revoked: take by ${anew}`, `wasWaived: take by ${late}`])
  db.delete(enrolmentRules).run()
  makeRule(admin, { ...longAgo, renews: true })
  expect(askedOf()).toEqual([
    `expired: renew by ${addDays(today(), -1)}`,
    `revoked: take by ${anew}`,
    `wasWaived: take by ${late}`,
  ])
})

test('a preview counts who would be overdue at once', () => {
  const team = createTeam()
  const day = (back: number) => addDays(today(), -back)
  // Due after thirty days, with seven of grace: there is one on each side of each edge.
  for (const back of [0, 30, 31, 37, 38]) {
    const { id } = createPerson({ name: `For ${back} dage siden` })
    db.insert(memberships)
      .values({ personId: id, teamId: team.id, fromDate: day(back) })
      .run()
  }
  const excused = createPerson({ teamId: team.id, name: 'Aa Fritaget' })
  db.insert(enrolments)
    .values({ personId: excused.id, courseId: 'cti-1', waivedReason: 'barsel', waivedUntil: today() })
    .run()
  const inTeam = { ...rule, scopeKind: 'team', scopeId: team.id, fromDate: day(100) } as const
  const preview = previewRule(inTeam)
  expect(preview).toMatchObject({ reached: 6, asked: 2, late: 2, overdue: 1, met: 1, later: 0 })
  expect(preview.names.at(-1)).toBe('Aa Fritaget') // aa is å
  expect(previewRule({ ...inTeam, startAfterDays: 1 })).toMatchObject({ later: 1, asked: 2, late: 2 })
  expect(previewRule({ ...inTeam, fromDate: addDays(today(), 7) })).toMatchObject({
    reached: 6,
    asked: 6, // on that day the waiver has ended
    overdue: 0,
  })
  expect(allRules()).toEqual([])
})

test('a rule sent twice is one; ended, it can be made again, and its end is not moved any more', () => {
  const id = makeRule(admin, rule)
  expect(makeRule(admin, rule)).toBe(id)
  expect(makeRule(admin, { ...rule, graceDays: 8 })).not.toBe(id)
  const tomorrow = new Date(Date.now() + 86_400_000)
  expect(endRule(id, today())).toBe(true)
  expect(endRule(id, null, tomorrow)).toBe(false)
  expect(makeRule(admin, rule, tomorrow)).not.toBe(id)
  expect(endRule(crypto.randomUUID(), null)).toBe(false)
})

test('three hundred people under five rules are read in a moment', () => {
  const team = createTeam()
  db.insert(people)
    .values(
      Array.from({ length: 300 }, (_, place) => ({
        name: `Mange ${place}`,
        sortKey: `mange ${place}`,
        email: `mange${place}@example.org`,
      })),
    )
    .run()
  const many = db
    .select()
    .from(people)
    .all()
    .filter(({ name }) => name.startsWith('Mange'))
  const belongings = many.map(({ id: personId }) => ({ personId, teamId: team.id, fromDate: '2020-01-01' }))
  db.insert(memberships).values(belongings).run()
  for (const dueAfterDays of [10, 20, 30, 40, 50]) makeRule(admin, { ...rule, dueAfterDays })
  const ids = many.map(({ id }) => id)
  enrolmentsOf(ids)
  const begin = performance.now()
  const found = enrolmentsOf(ids)
  expect(performance.now() - begin).toBeLessThan(1_000) // 10 ms on a quiet machine
  expect(found).toHaveLength(300)
  expect(found[0]?.demands).toHaveLength(5)
})
