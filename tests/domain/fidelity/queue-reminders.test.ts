import { and, eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { createReview } from '#app/domain/fidelity/review/planning.server.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { db } from '#db/client.server.ts'
import {
  actions,
  mails,
  memberships,
  people,
  remindersTold,
  reviewRaters,
  reviews,
  roleGrants,
} from '#db/schema/index.ts'
import { createPerson, createTeam, grant, signedIn } from '#tests/support/people.ts'

/** Steps count from the day of the review: the fact sheet is due on 26 November, ratings on 17 December. */
const REVIEW_ON = '2026-12-10'
const MOMENT = new Date('2026-11-01T12:00:00Z')

afterEach(() => {
  for (const table of [mails, remindersTold]) db.delete(table).run()
  db.update(reviews).set({ cancelledAt: MOMENT }).run()
  db.delete(actions).run()
})

/** A visit to a team with a manager, a member and a manager of the whole organisation. */
function planReview(milestones: Partial<typeof reviews.$inferInsert> = {}) {
  const team = createTeam({ name: 'Team Vestbyen' })
  const [member, manager, chief] = [createPerson({ teamId: team.id }), createPerson(), createPerson()]
  grant(manager, 'manager', { kind: 'team', id: team.id })
  grant(chief, 'manager', { kind: 'organisation', id: team.organisationId })
  const [sofie, anders] = [createPerson({ name: 'Sofie Lund' }), createPerson({ name: 'Anders Dahl' })]
  grant(sofie, 'assessor')
  grant(anders, 'assessor')
  const instrument = findInstrument('cti', '1.0.0')
  if (!instrument) throw new Error('cti 1.0.0 is gone')
  const facts = { mode: 'visit' as const, periodFrom: '2026-01-01', periodTo: '2026-11-30', caseTotal: 40 }
  const created = createReview(signedIn(manager), {
    id: crypto.randomUUID(),
    teamId: team.id,
    instrument,
    reviewOn: REVIEW_ON,
    raterIds: [sofie.id, anders.id],
    ...facts,
  })
  if (created.status === 'refused') throw new Error('Not planned')
  const { id } = created
  db.update(reviews)
    .set({ createdAt: MOMENT, ...milestones })
    .where(eq(reviews.id, id))
    .run()
  return { id, team, member, manager, chief, sofie, anders }
}

/** How far the raters are, all of them or one. */
const setRater = (facts: Partial<typeof reviewRaters.$inferInsert>, personId?: string) =>
  db
    .update(reviewRaters)
    .set(facts)
    .where(personId ? eq(reviewRaters.personId, personId) : undefined)
    .run()

function planAction(
  reviewId: string,
  owner: { id: string },
  facts: Partial<typeof actions.$inferInsert> = {},
) {
  const action = { itemId: 'cti-a1', what: 'Ring til Mogens', driver: 'people' as const, dueOn: '2026-12-06' }
  return db
    .insert(actions)
    .values({ reviewId, ownerId: owner.id, savedAt: MOMENT, ...action, ...facts })
    .returning()
    .get()
}

const mailsTo = (person: { id: string }) => db.select().from(mails).where(eq(mails.personId, person.id)).all()
const receivers = () =>
  new Set(
    db
      .select()
      .from(mails)
      .all()
      .map(({ personId }) => personId),
  )
const ids = (...some: { id: string }[]) => new Set(some.map(({ id }) => id))

const ALL_DONE = { preparedAt: MOMENT, concludedAt: MOMENT, checkedAt: MOMENT, approvedAt: MOMENT }

test('an action is told of to its owner, in the words of the instrument and not in anybody’s own', async () => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  await queueReminders('2026-11-22')

  const [mail] = mailsTo(member)
  expect(receivers()).toEqual(ids(member))
  expect(mail).toMatchObject({ key: `digest:${member.id}:2026-11-22`, subject: 'Én ting venter på dig' })
  expect(mail?.text).toMatch(/^Team Vestbyen: Handling til punkt A1, "\S+/m)
  expect(mail?.text).toContain(`http://127.0.0.1:3000/fidelitet/${id}/handleplan`)
  expect(mail?.text).not.toContain('Mogens')
})

test('what has been told is not told again, day after day, until it is overdue', async () => {
  const { id, member, manager, chief } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  for (let day = 22; day <= 30; day += 1) await queueReminders(`2026-11-${day}`)
  await queueReminders('2026-12-06')
  expect(mailsTo(member)).toHaveLength(1)

  await queueReminders('2026-12-07')
  await queueReminders('2026-12-08')
  expect(mailsTo(member)).toHaveLength(2)
  expect(mailsTo(manager)).toMatchObject([{ subject: 'Noget er over fristen i dit team' }])
  expect(mailsTo(chief)).toHaveLength(1)

  await queueReminders('2027-01-04')
  expect(mailsTo(member)).toHaveLength(3)
})

test('an action that is done waits for nobody', async () => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  planAction(id, member, { doneAt: MOMENT })
  await queueReminders('2026-12-07')
  expect(receivers()).toEqual(new Set())
})

test('a person gets one mail a day, about everything', async () => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  planAction(id, member, { itemId: 'cti-a2', dueOn: '2026-11-20' })
  await queueReminders('2026-11-22')
  const [mail, ...others] = mailsTo(member)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('2 ting venter på dig')
})

test('what comes after the mail of the day has gone waits for the next', async () => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  await queueReminders('2026-11-22')
  planAction(id, member, { itemId: 'cti-a2', dueOn: '2026-11-20' })
  await queueReminders('2026-11-22')
  expect(mailsTo(member)).toHaveLength(1)
  await queueReminders('2026-11-23')
  expect(mailsTo(member).at(-1)?.text).toContain('Handling til punkt A2')
})

test.each([
  ['on leave', { onLeaveUntil: '2026-11-22' }],
  ['whose account is closed', { deactivatedAt: MOMENT }],
])('a person %s gets nothing', async (_, facts) => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  db.update(people).set(facts).where(eq(people.id, member.id)).run()
  await queueReminders('2026-11-22')
  expect(mailsTo(member)).toEqual([])
})

test('who was on leave is not told of it afterwards, but of the next', async () => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  db.update(people).set({ onLeaveUntil: '2026-11-25' }).where(eq(people.id, member.id)).run()
  await queueReminders('2026-11-22')
  await queueReminders('2026-11-26')
  expect(mailsTo(member)).toEqual([])
  await queueReminders('2026-12-07')
  expect(mailsTo(member)).toHaveLength(1)
})

test('a fact sheet is asked of the team’s managers', async () => {
  const { id, manager, chief } = planReview()
  await queueReminders('2026-11-18')
  expect(receivers()).toEqual(new Set())
  await queueReminders('2026-11-19')
  expect(receivers()).toEqual(ids(manager, chief))
  expect(mailsTo(manager)[0]?.text).toContain(
    `Udfyld faktaarket\nSenest 26. november 2026\nhttp://127.0.0.1:3000/fidelitet/${id}/fakta`,
  )
})

test('a team that nobody manages is asked itself', async () => {
  const { member } = planReview()
  db.delete(roleGrants).run()
  await queueReminders('2026-11-19')
  expect(receivers()).toEqual(ids(member))
})

test('ratings are asked of the raters who have not locked', async () => {
  const { sofie, anders } = planReview({ preparedAt: MOMENT })
  setRater({ lockedAt: MOMENT }, anders.id)
  await queueReminders('2026-12-14')
  expect(receivers()).toEqual(ids(sofie))
  await queueReminders('2026-12-18')
  expect(mailsTo(sofie)).toHaveLength(2)
  await queueReminders('2027-02-18')
  expect(mailsTo(sofie)).toHaveLength(2)
})

test('agreeing is asked of both raters, and approving of the one who has not', async () => {
  const { id, sofie, anders } = planReview({ preparedAt: MOMENT })
  setRater({ lockedAt: MOMENT })
  await queueReminders('2026-12-21')
  expect(receivers()).toEqual(ids(sofie, anders))

  db.update(reviews).set({ concludedAt: MOMENT, checkedAt: MOMENT }).where(eq(reviews.id, id)).run()
  setRater({ approvedAt: MOMENT }, sofie.id)
  await queueReminders('2027-01-11')
  expect(mailsTo(sofie)).toHaveLength(1)
  expect(mailsTo(anders).at(-1)?.text).toContain('Godkend rapporten')
})

test('the next review is told of to the managers 30 days before', async () => {
  const { manager, chief } = planReview({ ...ALL_DONE, settledAt: MOMENT, nextReviewOn: '2027-06-30' })
  setRater({ lockedAt: MOMENT, approvedAt: MOMENT })
  await queueReminders('2027-05-30')
  expect(receivers()).toEqual(new Set())
  await queueReminders('2027-05-31')
  expect(receivers()).toEqual(ids(manager, chief))
})

test('a cancelled review waits for nobody', async () => {
  planReview({ cancelledAt: MOMENT })
  await queueReminders('2026-11-26')
  expect(receivers()).toEqual(new Set())
})

test('a manager of another team hears nothing', async () => {
  const { id, member } = planReview({ preparedAt: MOMENT })
  const stranger = createPerson()
  grant(stranger, 'manager', { kind: 'team', id: createTeam().id })
  planAction(id, member)
  await queueReminders('2026-12-07')
  expect(mailsTo(stranger)).toEqual([])
})

test('the action of an owner who has left the team is its managers’ to see to', async () => {
  const { id, member, manager, chief } = planReview({ preparedAt: MOMENT })
  planAction(id, member)
  db.delete(memberships).where(eq(memberships.personId, member.id)).run()
  await queueReminders('2026-11-22')
  expect(receivers()).toEqual(ids(manager, chief))
  expect(mailsTo(manager)[0]?.text).toContain('Det her venter på dig')
})

test('a member who rates is not asked to check what they write; the rest of the team is', async () => {
  const { member, manager, sofie } = planReview({ preparedAt: MOMENT, concludedAt: MOMENT })
  setRater({ lockedAt: MOMENT })
  setRater({ personId: manager.id }, sofie.id)
  db.delete(roleGrants)
    .where(and(eq(roleGrants.role, 'manager'), eq(roleGrants.scopeKind, 'organisation')))
    .run()
  await queueReminders('2027-01-04')
  expect(receivers()).toEqual(ids(member))
})

test.each([
  ['its fact sheet', {}, '2026-11-19'],
  ['its check of the facts', { preparedAt: MOMENT, concludedAt: MOMENT }, '2027-01-04'],
])('where a team has neither members nor managers, the raters are told of %s', async (_, milestones, day) => {
  const { sofie, anders } = planReview(milestones)
  if ('preparedAt' in milestones) setRater({ lockedAt: MOMENT })
  db.delete(memberships).run()
  db.delete(roleGrants).where(eq(roleGrants.role, 'manager')).run()
  await queueReminders(day)
  expect(receivers()).toEqual(ids(sofie, anders))
})

test('when the raters agreed late, the check is due two weeks after, and told of three days before', async () => {
  const concludedAt = new Date('2027-02-01T12:00:00Z')
  const { manager, chief } = planReview({ preparedAt: MOMENT, concludedAt })
  setRater({ lockedAt: MOMENT })
  await queueReminders('2027-02-11')
  expect(receivers()).toEqual(new Set())
  await queueReminders('2027-02-12')
  expect(receivers()).toEqual(ids(manager, chief))
  expect(mailsTo(manager)[0]?.text).toContain('Senest 15. februar 2027')
})

describe('a rater who can do no more', () => {
  const closeAccount = ({ id }: { id: string }) =>
    db.update(people).set({ deactivatedAt: MOMENT }).where(eq(people.id, id)).run()

  test('is told of to those who plan, at once and once', async () => {
    const { id, sofie, manager, chief } = planReview({ preparedAt: MOMENT })
    closeAccount(sofie)
    await queueReminders('2026-11-12')
    await queueReminders('2026-11-13')
    expect(receivers()).toEqual(ids(manager, chief))
    expect(mailsTo(manager)).toHaveLength(1)
    expect(mailsTo(manager)[0]?.text).toContain(
      `Vælg en anden\nSenest 17. december 2026\nhttp://127.0.0.1:3000/fidelitet/${id}\n`,
    )
  })

  test('is told of to an assessor who planned it, for as long as they are one', async () => {
    const { id, sofie } = planReview({ preparedAt: MOMENT })
    const planner = createPerson()
    grant(planner, 'assessor')
    db.update(reviews).set({ plannedBy: planner.id }).where(eq(reviews.id, id)).run()
    closeAccount(sofie)
    await queueReminders('2026-11-12')
    expect(mailsTo(planner)).toHaveLength(1)
    db.delete(roleGrants).where(eq(roleGrants.personId, planner.id)).run()
    await queueReminders('2026-12-18')
    expect(mailsTo(planner)).toHaveLength(1)
  })

  test('gets no mail about a review that is no longer theirs to see', async () => {
    const { sofie, anders } = planReview({ preparedAt: MOMENT })
    db.delete(roleGrants).where(eq(roleGrants.personId, sofie.id)).run()
    await queueReminders('2026-12-14')
    expect(mailsTo(sofie)).toEqual([])
    expect(mailsTo(anders)).toHaveLength(1)
  })

  test('is nobody’s matter once the review is approved or cancelled', async () => {
    const { sofie } = planReview({ ...ALL_DONE, settledAt: MOMENT, nextReviewOn: '2027-12-30' })
    setRater({ lockedAt: MOMENT, approvedAt: MOMENT })
    closeAccount(sofie)
    const { sofie: other } = planReview({ cancelledAt: MOMENT })
    closeAccount(other)
    await queueReminders('2026-11-12')
    expect(receivers()).toEqual(new Set())
  })
})
