import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { addDays } from '#app/domain/dates.ts'
import { deactivate, reopen } from '#app/domain/people/people.server.ts'
import { endRole, grantRole, rolesOf } from '#app/domain/people/role-holding.server.ts'
import type { Role } from '#app/domain/people/roles.ts'
import { db } from '#db/client.server.ts'
import { people, roleGrants } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson, createTeam, giveFactor, requestFrom } from '#tests/support/people.ts'

const DAY = '2026-11-22'
const YESTERDAY = '2026-11-21'
const team = createTeam({ name: 'Team Vest' })
const place = { kind: 'team', id: team.id } as const

let ingrid = createPerson()
let person = createPerson()
beforeEach(async () => {
  db.delete(roleGrants).run() // each begins with one administrator
  ingrid = await createAdmin('Ingrid')
  person = createPerson({ passwordHash: 'x' })
})

type Given = { role?: Role; from?: string; to?: string | null; place?: typeof place | null }
const give = ({ role = 'trainer', from = '2026-01-01', to = null, place = null }: Given = {}, who = person) =>
  grantRole(ingrid, who.id, { role, from, to, place }, DAY)
const end = (lastDay: string | null, who = person, admin: { id: string } = ingrid) =>
  endRole(admin, who.id, rolesOf(who.id)[0]?.id ?? '', lastDay, DAY)
const stored = (who = person) =>
  rolesOf(who.id).map(
    ({ role, place, fromDate, toDate }) => `${role} ${place ?? ''} ${fromDate}..${toDate ?? ''}`,
  )

describe('a role is given', () => {
  test('to a manager for a place, and to the others at the centre, whatever place was chosen', () => {
    expect(give({ role: 'manager', place })).toBe('done')
    expect(give({ role: 'assessor', place })).toBe('done')
    expect(stored()).toEqual(['assessor  2026-01-01..', 'manager Team Vest 2026-01-01..'])
  })

  test.each([
    [{}, 'done'], // the same, as by a second click
    [{ to: '2026-12-31' }, 'overlaps'],
    [{ from: '2025-01-01', to: '2026-01-01' }, 'overlaps'],
    [{ from: '2025-01-01', to: '2025-12-31' }, 'done'],
    [{ role: 'assessor' }, 'done'],
  ] as const)('beside a trainer from 1 January, %j: %s', (given, result) => {
    give()
    expect(give(given)).toBe(result)
  })

  test('not for a place that is not there, nor by somebody who has just been an administrator', () => {
    expect(
      grantRole(ingrid, person.id, {
        role: 'manager',
        place: { kind: 'unit', id: 'x' },
        from: DAY,
        to: null,
      }),
    ).toBe('unknown')
    expect(grantRole(person, person.id, { role: 'admin', place: null, from: DAY, to: null })).toBe('refused')
    expect(stored()).toEqual([])
  })

  test('again on the day it was taken away', () => {
    give({ from: DAY })
    end(null)
    expect(give({ from: DAY })).toBe('done')
    expect(stored().toSorted()).toEqual([`trainer  ${DAY}..`, `trainer  ${DAY}..${YESTERDAY}`])
  })
})

describe('a role ends', () => {
  test.each([
    ['2026-01-01', null, null, 'done', ['trainer  2026-01-01..2026-11-21']],
    ['2026-01-01', null, '2026-12-31', 'done', ['trainer  2026-01-01..2026-12-31']],
    ['2026-01-01', null, '2026-01-01', 'done', ['trainer  2026-01-01..2026-01-01']],
    ['2026-01-01', null, '2025-12-31', 'backwards', ['trainer  2026-01-01..']],
    // What began today holds on no day, and was held; what has not begun leaves no trace.
    [DAY, null, null, 'done', [`trainer  ${DAY}..${YESTERDAY}`]],
    ['2099-01-01', null, null, 'done', []],
    [YESTERDAY, null, null, 'done', [`trainer  ${YESTERDAY}..${YESTERDAY}`]],
    // It is over already: a second click does not move the day.
    ['2026-01-01', '2026-06-30', null, 'done', ['trainer  2026-01-01..2026-06-30']],
  ] as const)('from %s to %s, last day %s: %s', (from, to, lastDay, result, left) => {
    give({ from, to })
    expect(end(lastDay)).toBe(result)
    expect(stored()).toEqual(left)
  })

  test('at the next request, when it ends at once', async () => {
    give()
    giveFactor(person)
    const request = await requestFrom(person, '/')
    expect(findPerson(request)?.grants).toHaveLength(1)
    endRole(ingrid, person.id, rolesOf(person.id)[0]?.id ?? '', null)
    expect(findPerson(request)?.grants).toEqual([])
  })

  test('not where it would reach into the next one', () => {
    give({ from: '2026-01-01', to: '2026-06-30' })
    give({ from: '2026-12-01' })
    const [, first] = rolesOf(person.id)
    expect(endRole(ingrid, person.id, first?.id ?? '', '2026-12-01', DAY)).toBe('overlaps')
    expect(endRole(ingrid, person.id, first?.id ?? '', '2026-11-30', DAY)).toBe('done')
  })

  test("that is not the person's is not found", () => {
    give()
    const [own] = rolesOf(person.id)
    expect(endRole(ingrid, ingrid.id, own?.id ?? '', null, DAY)).toBe('unknown')
    expect(endRole(person, person.id, own?.id ?? '', null, DAY)).toBe('refused')
    expect(stored()).toEqual(['trainer  2026-01-01..'])
  })
})

describe('somebody always administers the centre', () => {
  test('an administrator does not take the role from themself, also not on a day to come', () => {
    give({ role: 'admin' })
    expect(end(null, ingrid)).toBe('own-admin')
    expect(end('2099-12-31', ingrid)).toBe('own-admin')
  })

  test.each([
    [
      'until a day to come',
      () =>
        db.update(roleGrants).set({ toDate: '2026-12-31' }).where(eq(roleGrants.personId, ingrid.id)).run(),
    ],
    [
      'with a closed account',
      () => db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, ingrid.id)).run(),
    ],
    [
      'without a password',
      () => db.update(people).set({ passwordHash: null }).where(eq(people.id, ingrid.id)).run(),
    ],
  ])('nor from the last: one %s is none', (_, weaken) => {
    give({ role: 'admin' })
    const other = createPerson({ passwordHash: 'x' })
    db.insert(roleGrants)
      .values({ personId: other.id, role: 'admin', scopeKind: 'centre', fromDate: '2026-01-01', toDate: DAY })
      .run()
    weaken()
    expect(end(null, person, other)).toBe('last-admin')
    expect(end('2026-12-31', person, other)).toBe('last-admin')
    expect(deactivate(other, person.id, new Date(`${DAY}T12:00:00Z`))).toBe('last-admin')
    expect(stored()).toEqual(['admin  2026-01-01..'])
  })

  test('of two who take it from each other, one keeps it', () => {
    give({ role: 'admin' })
    const answers = [end(null, person, ingrid), end(null, ingrid, person)]
    expect(answers).toEqual(['done', 'refused'])
    expect(stored(ingrid)).toHaveLength(1)
  })

  test('when one takes over from the day after, the first may end', () => {
    const next = createPerson({ passwordHash: 'x' })
    give({ role: 'admin' })
    db.update(roleGrants).set({ toDate: '2026-12-31' }).where(eq(roleGrants.personId, ingrid.id)).run()
    give({ role: 'admin', from: '2027-01-02' }, next)
    expect(end('2026-12-31')).toBe('last-admin')
    expect(end('2027-01-01')).toBe('done')
  })

  test('an account is closed only where another administrator is left, and opened again', () => {
    expect(deactivate(ingrid, ingrid.id)).toBe('last-admin')
    give({ role: 'admin', from: addDays(DAY, 1) })
    expect(deactivate(ingrid, ingrid.id, new Date(`${DAY}T12:00:00Z`))).toBe('last-admin') // until tomorrow there is none
    give({ role: 'admin', from: DAY, to: DAY })
    expect(deactivate(ingrid, ingrid.id, new Date(`${DAY}T12:00:00Z`))).toBe('done')
    // The night between: in Denmark the next day begins an hour before midnight in Greenwich.
    reopen(person, ingrid.id, new Date(`${DAY}T12:00:00Z`))
    db.delete(roleGrants).where(eq(roleGrants.toDate, DAY)).run()
    expect(deactivate(ingrid, ingrid.id, new Date(`${DAY}T22:59:59Z`))).toBe('last-admin')
    expect(deactivate(ingrid, ingrid.id, new Date(`${DAY}T23:00:00Z`))).toBe('done')
  })
})
