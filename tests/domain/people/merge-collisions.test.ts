import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { mergeAccounts } from '#app/domain/people/merge/merge.server.ts'
import { db } from '#db/client.server.ts'
import {
  approvals,
  attendances,
  caseChoices,
  enrolments,
  events,
  lessonCompletions,
  looks,
  memberships,
  reflections,
  roleGrants,
  signUps,
  testAttempts,
} from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson, createTeam } from '#tests/support/people.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
const ADMIN = await createAdmin()
const merge = (keptId: string, goneId: string) => mergeAccounts(ADMIN, { keptId, goneId })

/** Two accounts of one person: the one that stays and the one that goes. */
const createPair = () => ({ kept: createPerson().id, gone: createPerson().id })

describe('where both have the same', () => {
  const { kept, gone } = createPair()
  const both = [kept, gone]
  const team = createTeam().id

  const lesson = { courseId: 'k', contentHash: '' }
  db.insert(lessonCompletions)
    .values([
      { personId: kept, lessonId: 'l1', completedAt: at(9), ...lesson },
      { personId: gone, lessonId: 'l1', completedAt: at(8), ...lesson },
      { personId: kept, lessonId: 'l2', completedAt: at(8), ...lesson },
      { personId: gone, lessonId: 'l2', completedAt: at(9), ...lesson },
    ])
    .run()
  const attempt = { courseId: 'k', contentHash: '', drawn: [], passMark: 800 }
  const handedIn = { startedAt: at(1), correctCount: 3, handedInAt: at(2) }
  db.insert(testAttempts)
    .values([
      ...both.map((personId) => ({ personId, ...attempt, ...handedIn })),
      { personId: kept, ...attempt, startedAt: at(5) },
      { personId: gone, ...attempt, startedAt: at(6) },
    ])
    .run()
  const said = { courseId: 'k', kind: 'supervision' as const, cycle: 1, doneOn: '2026-03-01' }
  db.insert(approvals)
    .values([
      { personId: kept, ...said, saidAt: at(3) },
      { personId: gone, ...said, saidAt: at(2) },
    ])
    .run()
  db.insert(attendances)
    .values(both.map((personId) => ({ personId, courseId: 'k', day: '2026-03-01', recordedBy: ADMIN.id })))
    .run()
  db.insert(reflections)
    .values([
      { personId: kept, reflectionId: 'r1', text: 'Senere', savedAt: at(9) },
      { personId: gone, reflectionId: 'r1', text: 'Først', savedAt: at(8) },
    ])
    .run()
  const step = { caseId: 'c', stepId: 's', choice: 0, contentHash: '', chosenAt: at(1) }
  const ways = [1, 2].flatMap((run) => [0, 1].map((position) => ({ ...step, run, position })))
  db.insert(caseChoices)
    .values(both.flatMap((personId) => ways.map((way) => ({ personId, ...way }))))
    .run()
  db.insert(enrolments)
    .values([
      { personId: kept, courseId: 'k', dueOn: '2026-06-01', seenVersion: '1.9.0' },
      { personId: gone, courseId: 'k', dueOn: '2026-05-01', askedBy: ADMIN.id, seenVersion: '1.10.0' },
    ])
    .run()
  db.insert(memberships)
    .values([
      { personId: kept, teamId: team, fromDate: '2024-06-01' },
      { personId: gone, teamId: team, fromDate: '2024-01-01', toDate: '2024-07-01' },
      { personId: gone, teamId: team, fromDate: '2022-01-01', toDate: '2022-12-31' },
    ])
    .run()
  const role = { role: 'trainer' as const, scopeKind: 'centre' as const }
  db.insert(roleGrants)
    .values([
      { personId: kept, ...role, fromDate: '2025-01-01' },
      { personId: gone, ...role, fromDate: '2024-01-01' },
    ])
    .run()
  const look = { subject: 'person' as const, place: 'account' as const, day: '2026-03-01' }
  db.insert(looks)
    .values([
      ...both.map((viewerId) => ({ viewerId, subjectId: ADMIN.id, ...look, lookedAt: at(1) })),
      ...both.map((subjectId) => ({ viewerId: ADMIN.id, subjectId, ...look, lookedAt: at(1) })),
      { viewerId: kept, subjectId: gone, ...look, lookedAt: at(1) },
    ])
    .run()
  merge(kept, gone)

  test('the earliest completion stays', () => {
    const rows = db.select().from(lessonCompletions).where(eq(lessonCompletions.personId, kept)).all()
    expect(rows.map(({ completedAt }) => completedAt)).toEqual([at(8), at(8)])
  })

  test('every attempt that was handed in stays, and of two open ones the newer', () => {
    const rows = db.select().from(testAttempts).where(eq(testAttempts.personId, kept)).all()
    expect(rows.filter(({ handedInAt }) => handedInAt)).toHaveLength(2)
    expect(rows.filter(({ handedInAt }) => !handedInAt)).toMatchObject([{ startedAt: at(6) }])
  })

  test('of two that wait for a trainer, the earlier; of two on one day, one', () => {
    const waiting = db.select().from(approvals).where(eq(approvals.personId, kept)).all()
    expect(waiting).toMatchObject([{ saidAt: at(2) }])
    expect(db.select().from(attendances).where(eq(attendances.personId, kept)).all()).toHaveLength(1)
  })

  test('two reflections are one text', () => {
    const rows = db.select().from(reflections).where(eq(reflections.personId, kept)).all()
    expect(rows).toMatchObject([{ text: 'Først\n\n---\n\nSenere', savedAt: at(9) }])
  })

  test('ways through a story follow after one another', () => {
    const rows = db.select().from(caseChoices).where(eq(caseChoices.personId, kept)).all()
    expect(rows.map(({ run, position }) => `${run}.${position}`).toSorted()).toEqual(
      [1, 2, 3, 4].flatMap((run) => [`${run}.0`, `${run}.1`]),
    )
  })

  test('the earliest due date, with who asked; the newest version', () => {
    const rows = db.select().from(enrolments).where(eq(enrolments.personId, kept)).all()
    expect(rows).toMatchObject([{ dueOn: '2026-05-01', askedBy: ADMIN.id, seenVersion: '1.10.0' }])
  })

  test('periods that meet are one', () => {
    const of = (table: typeof memberships | typeof roleGrants) =>
      db.select({ from: table.fromDate, to: table.toDate }).from(table).where(eq(table.personId, kept)).all()
    expect(of(memberships).toSorted((a, b) => a.from.localeCompare(b.from))).toEqual([
      { from: '2022-01-01', to: '2022-12-31' },
      { from: '2024-01-01', to: null },
    ])
    expect(of(roleGrants)).toEqual([{ from: '2024-01-01', to: null }])
  })

  test('a look is noted once, and looking at oneself is none', () => {
    const seen = { viewed: looks.viewerId, subject: looks.subjectId }
    expect(db.select(seen).from(looks).where(eq(looks.viewerId, kept)).all()).toEqual([
      { viewed: kept, subject: ADMIN.id },
    ])
    expect(db.select(seen).from(looks).where(eq(looks.subjectId, kept)).all()).toHaveLength(1)
  })
})

test.each([
  ['seat', 'waiting', 'seat'],
  ['waiting', 'seat', 'seat'],
  ['cancelled', 'waiting', 'waiting'],
  ['seat', 'cancelled', 'seat'],
] as const)('signed up as %s and as %s: %s', (own, other, place) => {
  const { kept, gone } = createPair()
  const event = { kind: 'course-day' as const, courseId: 'k', place: '', seats: 9, signUpUntil: '2026-03-01' }
  const { id: eventId } = db
    .insert(events)
    .values({ ...event, createdBy: ADMIN.id })
    .returning()
    .get()
  const rows = [
    { eventId, personId: kept, place: own, placedAt: at(1) },
    { eventId, personId: gone, place: other, placedAt: at(2) },
  ]
  db.insert(signUps).values(rows).run()
  merge(kept, gone)
  expect(db.select().from(signUps).where(eq(signUps.eventId, eventId)).all()).toMatchObject([
    { personId: kept, place },
  ])
})
