import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import {
  addMembership,
  changeMembership,
  membershipsOf,
  removeMembership,
} from '#app/domain/people/belonging.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, teams } from '#db/schema/index.ts'
import { createPerson, createTeam, signedIn } from '#tests/support/people.ts'

const team = createTeam()
const closing = createTeam()
db.update(teams).set({ closedOn: '2026-11-30' }).where(eq(teams.id, closing.id)).run()

let person = createPerson()
beforeEach(() => {
  person = createPerson()
})

const add = (teamId: string, fromDate: string, toDate: string | null = null) =>
  addMembership(person.id, teamId, { fromDate, toDate })

const stored = () =>
  db
    .select({ from: memberships.fromDate, to: memberships.toDate })
    .from(memberships)
    .where(eq(memberships.personId, person.id))
    .orderBy(asc(memberships.fromDate))
    .all()
    .map(({ from, to }) => `${from}..${to ?? ''}`)

test.each([
  ['2026-02-01', '2026-02-28', 'done'],
  ['2026-01-31', '2026-01-31', 'done'],
  ['2025-06-01', '2026-01-31', 'done'],
  ['2026-02-01', '2026-03-01', 'overlaps'], // the last day is the other's first
  ['2026-02-01', null, 'overlaps'],
  ['2026-03-31', '2026-03-31', 'overlaps'],
  ['2026-04-01', null, 'done'],
])('beside March, from %s to %s: %s', (from, to, result) => {
  add(team.id, '2026-03-01', '2026-03-31')
  expect(add(team.id, from, to)).toBe(result)
  expect(stored()).toHaveLength(result === 'done' ? 2 : 1)
})

test('in two teams at once is no trouble', () => {
  add(team.id, '2026-01-01')
  expect(add(createTeam().id, '2026-01-01')).toBe('done')
})

test('a second click adds nothing, and is no mistake', () => {
  expect([add(team.id, '2026-01-01'), add(team.id, '2026-01-01')]).toEqual(['done', 'done'])
  expect(stored()).toEqual(['2026-01-01..'])
})

test.each([
  [null, 'closed'],
  ['2026-12-01', 'closed'],
  ['2026-11-30', 'done'],
])('in a team that closes on 30 November, to %s: %s', (to, result) =>
  expect(add(closing.id, '2026-01-01', to)).toBe(result))

test('a team that nobody has made takes nobody', () => expect(add('gone', '2026-01-01')).toBe('unknown'))

test('the dates of a membership are put right, and its own days are no obstacle', () => {
  add(team.id, '2026-01-01', '2026-01-31')
  add(team.id, '2026-03-01')
  const [open, january] = membershipsOf(person.id)
  const change = (id = '', fromDate: string, toDate: string | null) =>
    changeMembership(person.id, id, { fromDate, toDate })
  expect(change(january?.id, '2026-01-15', '2026-02-28')).toBe('done')
  expect(change(january?.id, '2026-01-15', '2026-03-01')).toBe('overlaps')
  expect(change(open?.id, '2026-02-28', null)).toBe('overlaps')
  expect(change(open?.id, '2026-03-01', '2026-03-31')).toBe('done')
  expect(stored()).toEqual(['2026-01-15..2026-02-28', '2026-03-01..2026-03-31'])
})

test("nobody's membership but the person's own is changed", () => {
  add(team.id, '2026-01-01')
  const [own] = membershipsOf(person.id)
  const stranger = createPerson()
  const period = { fromDate: '2020-01-01', toDate: '2020-01-01' }
  expect(changeMembership(stranger.id, own?.id ?? '', period)).toBe('unknown')
  expect(stored()).toEqual(['2026-01-01..'])
})

test('what is changed holds at the next request: a coming team is none yet, and one that ended yesterday no more', () => {
  add(team.id, '2020-01-01', today())
  expect(signedIn(person).teams.map(({ id }) => id)).toEqual([team.id])
  changeMembership(person.id, membershipsOf(person.id)[0]?.id ?? '', {
    fromDate: '2020-01-01',
    toDate: '2020-01-02',
  })
  add(team.id, '2099-01-01')
  expect(signedIn(person).teams).toEqual([])
})

test('one day is put right without the other, and not before it', () => {
  add(team.id, '2026-01-01')
  const id = membershipsOf(person.id)[0]?.id ?? ''
  expect(changeMembership(person.id, id, { toDate: '2026-06-30' })).toBe('done')
  expect(changeMembership(person.id, id, { fromDate: '2026-02-01' })).toBe('done')
  expect(changeMembership(person.id, id, { fromDate: '2026-07-01' })).toBe('backwards')
  expect(stored()).toEqual(['2026-02-01..2026-06-30'])
})

test.each([
  [-1, false],
  [0, true],
  [1, true],
])('one that begins %i days from today can be taken away: %s', (days, isGone) => {
  add(team.id, addDays(today(), days))
  const id = membershipsOf(person.id)[0]?.id ?? ''
  expect(removeMembership(createPerson().id, id)).toBe(true) // it is none of theirs, and stays
  expect(stored()).toHaveLength(1)
  expect([removeMembership(person.id, id), removeMembership(person.id, id)]).toEqual([isGone, isGone])
  expect(stored()).toHaveLength(isGone ? 0 : 1)
})
