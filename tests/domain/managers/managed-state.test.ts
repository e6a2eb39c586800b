import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { managedState } from '#app/domain/managers/managed-state.server.ts'
import { assignCourse, waiveCourse, withdrawCourse } from '#app/domain/requirements/assign.server.ts'
import { db } from '#db/client.server.ts'
import { actions } from '#db/schema/index.ts'
import { planAction } from '#tests/support/actions.ts'
import { createPerson, createTeam, grant, signedIn } from '#tests/support/people.ts'
import { approvedReview, planReview } from '#tests/support/reviews.ts'

test('every act of a manager for a team of theirs shows, and nothing that is done elsewhere', () => {
  const review = approvedReview(4)
  const { team, member } = review
  const manager = signedIn(review.manager)
  const asked = { personId: member.id, courseId: 'cti-grundkursus' }
  const asking = {
    personIds: [member.id],
    courseId: asked.courseId,
    dueOn: '2030-01-01',
    graceDays: 0,
    reason: 'loven',
  }
  let actionId = ''
  const acts: [string, () => unknown][] = [
    ['asks', () => assignCourse(manager, asking)],
    ['asks for an earlier day', () => assignCourse(manager, { ...asking, dueOn: '2029-01-01' })],
    ['excuses', () => waiveCourse(manager, { ...asked, reason: 'orlov', until: '2029-06-01' })],
    ['takes back', () => withdrawCourse(manager, asked)],
    ['plans an action', () => (actionId = planAction(review))],
    ['does it', () => db.update(actions).set({ doneAt: new Date() }).where(eq(actions.id, actionId)).run()],
    ['plans the next review', () => planReview({ again: review, reviewOn: '2030-02-01' })],
  ]
  const seen = new Set([managedState([team.id])])
  for (const [what, act] of acts) {
    act()
    const state = managedState([team.id])
    expect(seen.has(state), what).toBe(false)
    expect(managedState([team.id])).toBe(state)
    seen.add(state)
  }

  const before = managedState([team.id])
  const elsewhere = createTeam()
  const stranger = createPerson({ teamId: elsewhere.id })
  const other = createPerson()
  grant(other, 'manager', { kind: 'team', id: elsewhere.id })
  expect(assignCourse(signedIn(other), { ...asking, personIds: [stranger.id] })?.asked).toHaveLength(1)
  planReview()
  expect(managedState([team.id])).toBe(before)
})
