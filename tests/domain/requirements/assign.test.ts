import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { enrolmentsOf } from '#app/domain/progress/enrolments.server.ts'
import { assignForm } from '#app/domain/requirements/assign-form.ts'
import {
  assignCourse,
  type Change,
  endWaiver,
  toTakeBack,
  waiveCourse,
  withdrawCourse,
} from '#app/domain/requirements/assign.server.ts'
import { problemsOf } from '#app/domain/requirements/fields.ts'
import { waiverForm } from '#app/domain/requirements/waiver-form.ts'
import { db } from '#db/client.server.ts'
import { enrolments, memberships } from '#db/schema/index.ts'
import { createPerson, createTeam, createUnit, grant, signedIn } from '#tests/support/people.ts'
import { createHolder } from '#tests/support/renewals.ts'
import { findCourse } from '#app/domain/courses/library.server.ts'

beforeAll(loadLibrary)

const TODAY = '2026-11-22'
const now = new Date('2026-11-22T09:00:00Z')
const courseId = 'cti-1'
const demand = { courseId, dueOn: '2026-12-24', graceDays: 7, reason: 'alle skal kende metoden' }
const waiver = { courseId, until: '2027-02-01', reason: 'skifter team til februar' }

function setUp() {
  const team = createTeam()
  const manager = createPerson({ name: 'Karen Friis' })
  grant(manager, 'manager', { kind: 'team', id: team.id })
  return { team, manager: signedIn(manager), mette: createPerson({ teamId: team.id }) }
}
const nobody = { asked: [], certified: [], standing: [] }
const rowOf = (personId: string) =>
  db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId)))
    .get() ?? null

describe('asking', () => {
  test('it is told with who asks and why, and sent again it moves nothing', () => {
    const { manager, mette } = setUp()
    const asking = { ...demand, personIds: [mette.id, mette.id] }
    expect(assignCourse(manager, asking, now)).toEqual({ ...nobody, asked: [mette.id] })
    const because = { kind: 'hand', reason: demand.reason, by: 'Karen Friis' }
    const told = { courseId, askedOn: TODAY, dueOn: '2026-12-24', graceDays: 7, renews: false, because }
    expect(enrolmentsOf([mette.id], TODAY)).toMatchObject([{ demands: [told], waived: null }])

    const later = new Date('2026-11-25T09:00:00Z')
    assignCourse(manager, asking, later)
    expect(rowOf(mette.id)).toMatchObject({ askedOn: TODAY })
    assignCourse(manager, { ...asking, dueOn: '2026-12-10' }, later)
    expect(rowOf(mette.id)).toMatchObject({ askedOn: '2026-11-25', dueOn: '2026-12-10' })
  })

  test('nobody moves a due date to a later day, and whoever tries is told', () => {
    const { manager, mette, team } = setUp()
    const other = createPerson()
    grant(other, 'manager', { kind: 'team', id: team.id })
    assignCourse(manager, { ...demand, personIds: [mette.id] }, now)
    const before = rowOf(mette.id)
    for (const by of [manager, signedIn(other)])
      for (const change of [{ dueOn: '2026-12-25' }, { graceDays: 300 }, { reason: 'en anden grund' }])
        expect(assignCourse(by, { ...demand, ...change, personIds: [mette.id] }, now)).toEqual({
          ...nobody,
          standing: [mette.id],
        })
    expect(rowOf(mette.id)).toEqual(before)
  })

  test('what was done long ago does not stand in the way of being asked anew', () => {
    const { manager, team } = setUp()
    const course = findCourse('cti-grundkursus')
    if (!course) throw new Error('The course is not in the library')
    const { person } = createHolder(course, -40)
    db.insert(memberships).values({ personId: person.id, teamId: team.id, fromDate: '2020-01-01' }).run()
    const old = { dueOn: addDays(today(), -400), askedOn: addDays(today(), -500), askedBy: manager.id }
    db.update(enrolments).set(old).where(eq(enrolments.personId, person.id)).run()
    const asking = { ...demand, dueOn: addDays(today(), 30), personIds: [person.id] }
    expect(assignCourse(manager, asking)).toEqual({ ...nobody, asked: [person.id] })
  })

  test('who has a certificate that holds is told of and left, who had one is asked', () => {
    const { manager, team } = setUp()
    const course = findCourse('cti-grundkursus')
    if (!course) throw new Error('The course is not in the library')
    const [holder, expired] = [createHolder(course, 40).person, createHolder(course, -40).person]
    for (const { id } of [holder, expired])
      db.insert(memberships).values({ personId: id, teamId: team.id, fromDate: '2020-01-01' }).run()
    const asking = { ...demand, dueOn: addDays(today(), 30), personIds: [holder.id, expired.id] }
    expect(assignCourse(manager, asking)).toEqual({ ...nobody, asked: [expired.id], certified: [holder.id] })
    expect(rowOf(holder.id)?.dueOn ?? null).toBeNull()
  })

  test('withdrawn, who had begun goes on, and who had not is asked for nothing', () => {
    const { manager, mette, team } = setUp()
    const begun = createPerson({ teamId: team.id })
    db.insert(enrolments).values({ personId: begun.id, courseId, seenVersion: '1.0.0' }).run()
    assignCourse(manager, { ...demand, personIds: [mette.id, begun.id] }, now)
    for (const { id: personId } of [mette, begun])
      expect(withdrawCourse(manager, { personId, courseId }, now)).toBe('done')
    expect(rowOf(mette.id)).toBeNull()
    expect(rowOf(begun.id)).toMatchObject({ seenVersion: '1.0.0', dueOn: null, askedBy: null, graceDays: 0 })
  })
})

describe('excusing', () => {
  test('what was asked is there again when the waiver ends', () => {
    const { manager, mette } = setUp()
    assignCourse(manager, { ...demand, personIds: [mette.id] }, now)
    expect(waiveCourse(manager, { ...waiver, personId: mette.id }, now)).toBe('done')
    const waived = { reason: waiver.reason, until: waiver.until }
    expect(enrolmentsOf([mette.id], TODAY)).toMatchObject([{ demands: [{ dueOn: demand.dueOn }], waived }])
    expect(rowOf(mette.id)?.waivedBy).toBe(manager.id)
    expect(endWaiver(manager, { personId: mette.id, courseId }, now)).toBe('done')
    expect(enrolmentsOf([mette.id], TODAY)).toMatchObject([
      { demands: [{ dueOn: demand.dueOn }], waived: null },
    ])
  })

  test('a waiver of what nobody asked for leaves nothing when it ends', () => {
    const { manager, mette } = setUp()
    waiveCourse(manager, { ...waiver, personId: mette.id }, now)
    endWaiver(manager, { personId: mette.id, courseId }, now)
    expect(enrolmentsOf([mette.id], TODAY)).toEqual([])
  })
})

test('who may ask and excuse whom', () => {
  const unit = createUnit({ organisationId: createTeam().organisationId })
  const team = createTeam({ unit })
  const other = createTeam()
  const manages = (kind: 'team' | 'unit' | 'organisation', id: string) => {
    const manager = createPerson()
    grant(manager, 'manager', { kind, id })
    return manager
  }
  const own = manages('team', team.id)
  const member = createPerson({ teamId: team.id })
  const [left, leaves, comes, closed] = [
    createPerson(),
    createPerson(),
    createPerson(),
    createPerson({ teamId: team.id, deactivatedAt: now }),
  ]
  const belong = (person: { id: string }, fromDate: string, toDate: string | null = null) =>
    db.insert(memberships).values({ personId: person.id, teamId: team.id, fromDate, toDate }).run()
  belong(left, '2020-01-01', '2026-11-21')
  belong(leaves, '2020-01-01', TODAY)
  belong(comes, '2026-11-23')
  belong(own, '2020-01-01')
  const admin = createPerson()
  grant(admin, 'admin')

  const cases: [string, { id: string }, { id: string }, boolean][] = [
    ['the manager of the team', own, member, true],
    ['the manager of the unit', manages('unit', unit.id), member, true],
    ['the manager of the organisation', manages('organisation', unit.organisationId), member, true],
    ['the manager of another team', manages('team', other.id), member, false],
    ['an administrator who manages nothing', admin, member, false],
    ['a colleague', leaves, member, false],
    ['the manager themself', own, own, false],
    ['who left yesterday', own, left, false],
    ['on the last day', own, leaves, true],
    ['who comes tomorrow', own, comes, false],
    ['a closed account', own, closed, false],
  ]
  for (const [what, by, { id: personId }, may] of cases) {
    const asker = signedIn(by)
    const answers = [
      waiveCourse(asker, { ...waiver, personId }, now) === 'done',
      endWaiver(asker, { personId, courseId }, now) === 'done',
      assignCourse(asker, { ...demand, personIds: [personId] }, now) !== null,
      withdrawCourse(asker, { personId, courseId }, now) === 'done',
    ]
    expect({ what, answers }).toEqual({ what, answers: answers.map(() => may) })
  }
  expect(assignCourse(signedIn(own), { ...demand, personIds: [member.id, left.id] }, now)).toBeNull()
  expect(rowOf(member.id)).toBeNull() // all or nobody
})

test('who may take back what another has asked, or excused from', () => {
  const { team, manager, mette } = setUp()
  const elsewhere = createTeam({ organisationId: team.organisationId })
  db.insert(memberships).values({ personId: mette.id, teamId: elsewhere.id, fromDate: '2020-01-01' }).run()
  const manages = (kind: 'team' | 'organisation', id: string) => {
    const one = createPerson()
    grant(one, 'manager', { kind, id })
    return signedIn(one)
  }
  const beside = manages('team', team.id)
  const above = manages('organisation', team.organisationId)
  const other = manages('team', elsewhere.id)
  const former = signedIn(createPerson())

  const cases: [string, SignedInPerson, SignedInPerson, Change][] = [
    ['their own', manager, manager, 'done'],
    ['a manager of the same team', beside, manager, 'done'],
    ['the manager above', above, manager, 'done'],
    ['of the manager above', manager, above, 'done'],
    ['the manager of another of their teams', other, manager, 'not-theirs'],
    ['of somebody who manages them no more', other, former, 'done'],
    ['a stranger', former, manager, 'stranger'],
  ]
  const one = { personId: mette.id, courseId }
  for (const [what, by, maker, expected] of cases) {
    const made = { askedBy: maker.id, waivedBy: maker.id, waivedReason: 'barsel', waivedUntil: '2027-02-01' }
    const set = { dueOn: demand.dueOn, ...made }
    db.insert(enrolments)
      .values({ ...one, ...set })
      .onConflictDoUpdate({ target: [enrolments.personId, enrolments.courseId], set })
      .run()
    if (expected !== 'stranger') {
      const { asked, waived } = toTakeBack(by, mette.id, TODAY)
      expect({ what, may: [asked.has(courseId), waived.has(courseId)] }).toEqual({
        what,
        may: [expected === 'done', expected === 'done'],
      })
    }
    const shorter = waiveCourse(by, { ...waiver, until: '2026-11-23', personId: mette.id }, now)
    const answers = [withdrawCourse(by, one, now), shorter, endWaiver(by, one, now)]
    expect({ what, answers }).toEqual({ what, answers: answers.map(() => expected) })
  }
})

const person = crypto.randomUUID()
const filled = { personIds: [person], courseId, dueOn: TODAY, graceDays: '', reason: 'alle skal.' }
test.each<[string, Partial<Record<keyof typeof filled, unknown>>, Record<string, string> | null]>([
  ['due today, without grace', {}, null],
  ['on the last day there is', { dueOn: '2029-11-22' }, null],
  ['ten years of grace', { graceDays: '3650' }, null],
  ['nobody', { personIds: [] }, { personIds: 'nobody' }],
  ['no course', { courseId: '' }, { courseId: 'course-missing' }],
  ['another course', { courseId: 'gone' }, { courseId: 'course-missing' }],
  ['no day', { dueOn: '' }, { dueOn: 'day-missing' }],
  ['no such day', { dueOn: '2026-02-30' }, { dueOn: 'day-missing' }],
  ['yesterday', { dueOn: '2026-11-21' }, { dueOn: 'day-too-early' }],
  ['a slip of the keys', { dueOn: '2029-11-23' }, { dueOn: 'day-too-late' }],
  ['half a day of grace', { graceDays: '0,5' }, { graceDays: 'days-wrong' }],
  ['more than ten years of grace', { graceDays: '3651' }, { graceDays: 'days-wrong' }],
  ['no reason', { reason: '  ' }, { reason: 'reason-missing' }],
  ['a reason of 200 characters', { reason: 'a'.repeat(200) }, null],
  ['a reason of 201 characters', { reason: 'a'.repeat(201) }, { reason: 'too-long' }],
  ['a CPR number', { reason: 'aftalt med 110180-1234' }, { reason: 'cpr' }],
])('asking by hand: %s', (_what, facts, problems) => {
  const given = assignForm(TODAY, [courseId]).safeParse({ ...filled, ...facts })
  expect(given.success ? null : problemsOf(given.error)).toEqual(problems)
})

test('a reason is read inside a sentence, so it is kept in one line and without its full stop', () => {
  const given = assignForm(TODAY, [courseId]).parse({ ...filled, reason: ' alle\r\nskal. ' })
  expect(given).toMatchObject({ reason: 'alle skal', graceDays: 0 })
})

test.each([
  ['2026-11-21', 'day-too-early'],
  [TODAY, null],
  ['2028-11-22', null],
  ['2028-11-23', 'day-too-late'],
])('a waiver until %s: %s', (until, problem) => {
  const given = waiverForm(TODAY, [courseId]).safeParse({ courseId, until, reason: 'barsel' })
  expect(given.success ? null : problemsOf(given.error).until).toBe(problem)
})
