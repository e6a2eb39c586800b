import { expect, test } from 'vitest'
import { addDays, addMonths } from '#app/domain/dates.ts'
import { teamMatters } from '#app/domain/fidelity/standing/team-matters.server.ts'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { finish, planAction } from '#tests/support/actions.ts'
import { createPerson, createTeam, grant, signedIn } from '#tests/support/people.ts'
import { approvedReview, planReview } from '#tests/support/reviews.ts'

const MEASURED_ON = '2026-06-30'
/** Half a year later, as the plan is not settled. */
const DUE_ON = addMonths(MEASURED_ON, 6)

const mattersOf = ({ manager, team }: { manager: { id: string }; team: { id: string } }, day: string) =>
  teamMatters(signedIn(manager), [team.id], day)

test('an action is a matter from the day after its day until it is done', () => {
  const review = approvedReview(2)
  const dueOn = '2026-08-01'
  const id = planAction(review, { dueOn, itemId: 'cti-a1' })
  const actionsOn = (day: string) => mattersOf(review, day).filter(({ kind }) => kind === 'action')
  expect(actionsOn(dueOn)).toEqual([])
  expect(actionsOn(addDays(dueOn, 1))).toMatchObject([
    { id, reviewId: review.id, label: 'A1', teamId: review.team.id, dueOn },
  ])
  finish(review, id)
  expect(actionsOn(addDays(dueOn, 1))).toEqual([])
})

test.each([
  [addDays(DUE_ON, -61), null],
  [addDays(DUE_ON, -60), { planned: false, overdue: false }],
  [DUE_ON, { planned: false, overdue: false }],
  [addDays(DUE_ON, 1), { planned: false, overdue: true }],
])('the next measuring on %s: %j', (day, expected) => {
  const due = mattersOf(approvedReview(4), day)
  expect(due).toMatchObject(expected ? [{ kind: 'review', method: 'cti', dueOn: DUE_ON, ...expected }] : [])
})

test('a planned measuring is none, until its day has passed and it is stuck', () => {
  const first = approvedReview(4)
  const next = planReview({ again: first, reviewOn: DUE_ON })
  // Planned long ago, so that its steps have days that pass.
  db.update(reviews)
    .set({ createdAt: new Date('2026-09-01T12:00:00Z') })
    .where(eq(reviews.id, next.id))
    .run()
  expect(mattersOf(first, addDays(DUE_ON, -30))).toEqual([])
  expect(mattersOf(first, addDays(DUE_ON, 1))).toMatchObject([
    { kind: 'review', dueOn: DUE_ON, planned: true, overdue: true },
  ])
})

test('of other teams, be they the same manager’s, there is nothing', () => {
  const review = approvedReview(2)
  planAction(review, { dueOn: '2026-08-01' })
  const other = createTeam()
  grant(review.manager, 'manager', { kind: 'team', id: other.id })
  const day = addDays(DUE_ON, 1)
  expect(teamMatters(signedIn(review.manager), [other.id], day)).toEqual([])
  expect(teamMatters(signedIn(review.manager), [review.team.id, other.id], day)).toHaveLength(2)
  expect(teamMatters(signedIn(createPerson()), [], day)).toEqual([])
})
