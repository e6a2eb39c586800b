import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { readPeopleFilter } from '#app/domain/people/people-filter.ts'
import { countPeople, listPeople } from '#app/domain/people/person-list.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants } from '#db/schema/index.ts'
import { createOrganisation, createPerson, createTeam, createUnit, grant } from '#tests/support/people.ts'

const DAY = today()
const YESTERDAY = addDays(DAY, -1)
const TOMORROW = addDays(DAY, 1)

const aalborg = createOrganisation('Aalborg')
const outer = createUnit({ organisationId: aalborg.id })
const inner = createUnit({ organisationId: aalborg.id, parent: outer })
const vest = createTeam({ name: 'Vest', unit: inner })
const nord = createTeam({ name: 'Nord', organisationId: aalborg.id })
const syd = createTeam({ name: 'Syd' })
const ADDRESSES: Record<string, string> = {
  'organisation:aalborg': `organisation:${aalborg.id}`,
  'unit:outer': `unit:${outer.id}`,
  'unit:inner': `unit:${inner.id}`,
  'team:vest': `team:${vest.id}`,
  'team:nord': `team:${nord.id}`,
  'team:syd': `team:${syd.id}`,
}

const password = { passwordHash: 'x' }
const place = (personId: string, teamId: string, fromDate: string, toDate: string | null) =>
  db.insert(memberships).values({ personId, teamId, fromDate, toDate }).run()

beforeAll(() => {
  const mette = createPerson({ name: 'Mette Holm', email: 'mh@by.dk', teamId: vest.id, ...password })
  createPerson({ name: 'Åse Færgemand', teamId: nord.id, onLeaveUntil: DAY, ...password })
  createPerson({ name: 'Joergen Bo', teamId: nord.id, onLeaveUntil: YESTERDAY, ...password })
  createPerson({ name: 'Michael Ødegård', teamId: syd.id })
  createPerson({ name: 'Bør Closed', teamId: syd.id, deactivatedAt: new Date(), ...password })
  const former = createPerson({ name: 'Zoe Former', ...password })
  place(former.id, vest.id, '2020-01-01', YESTERDAY)
  place(createPerson({ name: 'Yrsa Leaving', ...password }).id, vest.id, '2020-01-01', DAY)
  place(createPerson({ name: 'Xenia Coming', ...password }).id, vest.id, TOMORROW, null)
  createPerson({ name: 'Mete Holm', mergedInto: mette.id, deactivatedAt: new Date() })
  grant(createPerson({ name: 'Karen Friis', ...password }), 'manager', { kind: 'team', id: vest.id })
  grant(createPerson({ name: 'Unna Inner', ...password }), 'manager', { kind: 'unit', id: inner.id })
  grant(createPerson({ name: 'Otto Org', ...password }), 'manager', { kind: 'organisation', id: aalborg.id })
  const was = createPerson({ name: 'Was Admin', ...password })
  grant(was, 'admin')
  db.update(roleGrants).set({ toDate: YESTERDAY }).where(eq(roleGrants.personId, was.id)).run()
  grant(createPerson({ name: 'Ingrid Admin', ...password }), 'admin')
})

const NAMES = { by: 'navn', descending: false } as const

const namesFor = (search: string) => {
  const asked = new URLSearchParams(search)
  const sted = asked.get('sted')
  if (sted !== null) asked.set('sted', ADDRESSES[sted] ?? sted)
  const filter = readPeopleFilter(asked)
  const found = listPeople(filter, NAMES, 1).map(({ name }) => name)
  expect(countPeople(filter)).toBe(found.length)
  return found
}
/** The first words, as the names above differ in them. */
const found = (search: string) => namesFor(search).map((name) => name.split(' ')[0])

test.each([
  ['q=mette', ['Mette']],
  ['q=METTE+holm', ['Mette']],
  ['q=holm++mette', ['Mette']],
  ['q=mh@by', ['Mette']],
  ['q=faerge', ['Åse']],
  ['q=færge', ['Åse']],
  ['q=aase', ['Åse']],
  ['q=Jørgen', ['Joergen']],
  ['q=joergen', ['Joergen']],
  ['q=joer', ['Joergen']],
  ['q=micha', ['Michael']],
  ['q=oedegaard', ['Michael']],
  ['q=bo', ['Joergen']], // and not Bør
  ['q=%25', []],
  ['q=_', []],
  ['q=mette+friis', []],
])('%s finds %j', (search, names) => expect(found(search)).toEqual(names))

test.each([
  ['team:vest', ['Karen', 'Mette', 'Xenia', 'Yrsa']],
  ['unit:inner', ['Karen', 'Mette', 'Unna', 'Xenia', 'Yrsa']],
  ['unit:outer', ['Karen', 'Mette', 'Unna', 'Xenia', 'Yrsa']],
  ['organisation:aalborg', ['Joergen', 'Karen', 'Mette', 'Otto', 'Unna', 'Xenia', 'Yrsa', 'Åse']],
  ['team:syd', ['Bør', 'Michael']],
  ['team:unknown', []],
])('who is of %s: members and those with a role there, now or soon', (sted, names) =>
  expect(found(`sted=${sted}`)).toEqual(names))

test.each([
  ['rolle=manager', ['Karen', 'Otto', 'Unna']],
  ['rolle=admin', ['Ingrid']],
  ['status=invited', ['Michael']],
  ['status=closed', ['Bør']],
  ['status=on-leave', ['Åse']],
  ['status=without-team', ['Ingrid', 'Karen', 'Otto', 'Unna', 'Was', 'Zoe']],
  ['status=active&sted=team:vest', ['Karen', 'Mette', 'Xenia', 'Yrsa']],
  ['rolle=manager&sted=unit:inner&q=u', ['Unna']],
])('%s leaves %j', (search, names) => expect(found(search)).toEqual(names))

test.each([
  'sted=centre:',
  'sted=planet:x',
  'sted=team',
  'rolle=king',
  'status=asleep',
  'q=',
])('%s asks for nothing, and a merged duplicate is nobody', (search) => {
  expect(readPeopleFilter(new URLSearchParams(search))).toEqual(readPeopleFilter(new URLSearchParams()))
  expect(namesFor(search)).toHaveLength(13)
  expect(namesFor(search)).not.toContain('Mete Holm')
})

describe('the list', () => {
  const all = readPeopleFilter(new URLSearchParams())
  const firsts = (by: 'navn' | 'mail' | 'set' | 'status', descending: boolean) =>
    listPeople(all, { by, descending }, 1).map(({ name }) => name.split(' ')[0])

  test('says where people belong, what they are and how their account stands', () => {
    const [mette] = listPeople({ ...all, typed: 'mette' }, NAMES, 1)
    expect(mette).toMatchObject({ teams: ['Vest'], roles: [], state: 'active', lastSeenAt: null })
    const [karen] = listPeople({ ...all, typed: 'karen' }, NAMES, 1)
    expect(karen).toMatchObject({ teams: [], roles: ['manager'] })
    expect(listPeople({ ...all, typed: 'was' }, NAMES, 1)[0]).toMatchObject({ roles: [] })
  })

  test('is sorted by name in Danish, by mail, by state and by when people were last here', () => {
    expect(firsts('navn', false).slice(-2)).toEqual(['Zoe', 'Åse'])
    expect(firsts('navn', true).slice(0, 2)).toEqual(['Åse', 'Zoe'])
    expect(firsts('mail', false)[0]).toBe('Mette')
    expect(firsts('status', true)[0]).toBe('Åse')
    const zoe = listPeople({ ...all, typed: 'zoe' }, NAMES, 1)[0]?.id ?? ''
    const lastSeenAt = new Date('2026-11-22T12:00:00Z')
    db.update(people).set({ lastSeenAt }).where(eq(people.id, zoe)).run()
    expect(firsts('set', true)[0]).toBe('Zoe')
    expect(firsts('set', false).at(-1)).toBe('Zoe')
    expect(listPeople({ ...all, typed: 'zoe' }, NAMES, 1)[0]?.lastSeenAt).toEqual(lastSeenAt)
  })
})
