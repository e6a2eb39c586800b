import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { ratedFromOutside } from '#app/domain/people/merge/outside.server.ts'
import { mergeAccounts } from '#app/domain/people/merge/merge.server.ts'
import { db } from '#db/client.server.ts'
import { approvals, mails, memberships, people, reviews, teams } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { fillAccount, issue, planRow, rowsNaming, sit } from '#tests/support/full-account.ts'
import { createPerson, grant, requestFrom } from '#tests/support/people.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
const ADMIN = await createAdmin()
const merge = (keptId: string, goneId: string) => mergeAccounts(ADMIN, { keptId, goneId })
const stored = (id: string) => db.select().from(people).where(eq(people.id, id)).get()

/** Two accounts of one person: the one that stays and the one that goes. */
const createPair = () => ({
  kept: createPerson({ passwordHash: 'x' }).id,
  gone: createPerson({ passwordHash: 'y' }).id,
})

/** These rows are never changed, and name the closed account for ever. */
const FROZEN = [
  'approvals.decided_by',
  'certificate_ends.ended_by',
  'errata.written_by',
  'review_events.person_id',
]
/** What would let somebody in goes, and that the closed account by itself was to be forgotten. */
const DOORS = [
  'sessions.person_id',
  'one_time_links.person_id',
  'totp_secrets.person_id',
  'passkeys.person_id',
  'recovery_codes.person_id',
  'erasures.person_id',
]

describe('of two accounts with something in every table', () => {
  const { kept, gone } = createPair()
  fillAccount({ id: kept })
  fillAccount({ id: gone })
  const before = { kept: rowsNaming(kept), gone: rowsNaming(gone) }
  const result = merge(kept, gone)
  const after = { kept: rowsNaming(kept), gone: rowsNaming(gone) }
  const columns = Object.keys(before.gone)

  test('every column that refers to people was tried', () => {
    expect(result).toEqual({ status: 'merged' })
    expect(columns.filter((column) => !before.gone[column] || !before.kept[column])).toEqual([])
  })

  test('nothing names the closed one any more but what is never changed', () => {
    expect(columns.filter((column) => after.gone[column]).toSorted()).toEqual(FROZEN)
  })

  test('the one that stays has what both had, row by row', () => {
    const expected = columns.map((column) => {
      if (FROZEN.includes(column) || DOORS.includes(column)) return [column, before.kept[column]]
      // The mails that tell of it, to both addresses, the closed account itself, and its name and address.
      const added: Record<string, number> = {
        'mails.person_id': 2,
        'people.merged_into': 1,
        'former_identities.person_id': 2,
      }
      return [column, Number(before.kept[column]) + Number(before.gone[column]) + (added[column] ?? 0)]
    })
    expect(after.kept).toEqual(Object.fromEntries(expected))
  })

  test('no row points nowhere', () => {
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
  })
})

test('the closed account lets nobody in, and its person is told which address to use', async () => {
  const { kept, gone } = createPair()
  const request = await requestFrom({ id: gone }, '/')
  merge(kept, gone)
  expect(findPerson(request)).toBeNull()
  expect(stored(gone)).toMatchObject({
    mergedInto: kept,
    passwordHash: null,
    deactivatedAt: expect.any(Date),
  })
  expect(stored(kept)).toMatchObject({ mergedInto: null, passwordHash: 'x', deactivatedAt: null })
  const told = db.select().from(mails).where(eq(mails.personId, kept)).all()
  const [mail, away, ...more] = told.toSorted((a) => (a.address === null ? -1 : 1))
  expect(more).toEqual([])
  expect(away).toMatchObject({ address: stored(gone)?.email })
  expect(away?.text).not.toContain(stored(kept)?.email)
  expect(mail?.text).toContain(`fra ${stored(gone)?.email} til ${stored(kept)?.email}`)
})

test('an account that stays without a password is invited', () => {
  const [kept, gone] = [createPerson().id, createPerson({ passwordHash: 'y' }).id]
  merge(kept, gone)
  const links = db
    .select()
    .from(mails)
    .where(and(eq(mails.personId, kept), eq(mails.link, 'invitation')))
  expect(links.all()).toHaveLength(1)
})

test('asked for twice it is done once; the other way round, or into a third, it is refused', () => {
  const { kept, gone } = createPair()
  const third = createPerson().id
  expect([merge(kept, gone), merge(kept, gone)]).toEqual([{ status: 'merged' }, { status: 'merged' }])
  expect(db.select().from(mails).where(eq(mails.personId, kept)).all()).toHaveLength(2)
  const refused = [
    merge(gone, kept),
    merge(third, gone),
    merge(gone, third),
    merge(kept, kept),
    merge(kept, 'ukendt'),
  ]
  expect(refused).toEqual(refused.map(() => ({ status: 'unknown' })))
})

test('one after another: what came by the first goes on with the second', () => {
  const { kept, gone } = createPair()
  const last = createPerson({ passwordHash: 'z' }).id
  issue(gone, 'kursus')
  merge(kept, gone)
  merge(last, kept)
  expect(stored(gone)?.mergedInto).toBe(last)
  expect(rowsNaming(last)['certificates.person_id']).toBe(1)
})

test.each<[string, (pair: { kept: string; gone: string }) => unknown, unknown]>([
  [
    'both hold a certificate for one course',
    ({ kept, gone }) => [issue(kept, 'CTI'), issue(gone, 'CTI'), issue(kept, 'ICM'), issue(gone, 'HF')],
    { kind: 'certificates', courses: ['CTI'] },
  ],
  [
    'both sit in one review',
    ({ kept, gone }) => {
      const review = planRow(ADMIN.id)
      db.update(teams).set({ name: 'Team Vestbyen' }).run()
      return [sit(review, kept, 'A'), sit(review, gone, 'B')]
    },
    { kind: 'reviews', teams: ['Team Vestbyen'] },
  ],
  [
    'one has decided on what the other has done',
    ({ kept, gone }) => {
      const said = {
        courseId: 'k',
        kind: 'practice-task' as const,
        cycle: 1,
        doneOn: '2026-03-01',
        saidAt: at(1),
      }
      const decided = { outcome: 'returned' as const, comment: 'Tal om det', decidedAt: at(2) }
      return db
        .insert(approvals)
        .values({ ...said, ...decided, personId: gone, decidedBy: kept })
        .run()
    },
    { kind: 'approvals' },
  ],
  [
    'the one that should stay is closed',
    ({ kept }) =>
      db
        .update(people)
        .set({ deactivatedAt: at(1) })
        .where(eq(people.id, kept))
        .run(),
    { kind: 'closed' },
  ],
])('it is refused when %s, and nothing is changed', (_what, make, obstacle) => {
  const pair = createPair()
  make(pair)
  const before = rowsNaming(pair.gone)
  expect(merge(pair.kept, pair.gone)).toEqual({ status: 'refused', obstacles: [obstacle] })
  expect(rowsNaming(pair.gone)).toEqual(before)
  expect(stored(pair.gone)).toMatchObject({ mergedInto: null, deactivatedAt: null })
})

test.each([
  true,
  false,
])('nobody makes their own account one with another, be it the one that stays: %s', async (stays) => {
  const [own, other] = [await createAdmin(), createPerson()]
  const pair = stays ? { keptId: own.id, goneId: other.id } : { keptId: other.id, goneId: own.id }
  expect(mergeAccounts(own, pair)).toEqual({ status: 'refused', obstacles: [{ kind: 'own' }] })
})

test('whoever is an administrator no more merges nothing', () => {
  const { kept, gone } = createPair()
  expect(mergeAccounts(createPerson(), { keptId: kept, goneId: gone })).toEqual({ status: 'unknown' })
  expect(stored(gone)?.mergedInto).toBeNull()
})

test('what waited to be sent to the closed account is not sent', () => {
  const { kept, gone } = createPair()
  db.insert(mails).values({ personId: gone, key: 'waits', subject: '', text: '' }).run()
  merge(kept, gone)
  expect(db.select().from(mails).where(eq(mails.key, 'waits')).all()).toEqual([])
})

test.each([
  ['a member', true, {}, true],
  ['a manager', false, {}, true],
  ['a member, and the review is approved', true, { approvedAt: at(1) }, false],
  ['a member, and the review is cancelled', true, { cancelledAt: at(1) }, false],
  ['a member, and the review is the own of the team', true, { mode: 'self' as const }, false],
])('one rates from outside, the other is %s', (_what, isMember, facts, isRefused) => {
  const [outside, inside] = [createPerson({ passwordHash: 'x' }), createPerson()]
  const review = planRow(ADMIN.id)
  sit(review, outside.id, 'A')
  const row = db
    .update(reviews)
    .set({ caseCount: 1, ...facts })
    .where(eq(reviews.id, review))
    .returning()
    .get()
  const teamId = row?.teamId ?? ''
  if (isMember) db.insert(memberships).values({ personId: inside.id, teamId, fromDate: '2020-01-01' }).run()
  else grant(inside, 'manager', { kind: 'team', id: teamId })
  for (const pair of [[outside.id, inside.id] as const, [inside.id, outside.id] as const])
    expect(ratedFromOutside(db, { keptId: pair[0], goneId: pair[1] })).toHaveLength(isRefused ? 1 : 0)
  expect(merge(outside.id, inside.id).status).toBe(isRefused ? 'refused' : 'merged')
})
