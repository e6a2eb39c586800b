import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  endOtherSessions,
  endSessionOf,
  endSessionsFor,
  sessionsOf,
} from '#app/domain/auth/own-sessions.server.ts'
import { withinRequest } from '#app/http/request-scope.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, sessions } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson, requestFrom } from '#tests/support/people.ts'

const told = (person: { id: string }) =>
  db
    .select({ actorId: auditLog.actorId, action: auditLog.action, detail: auditLog.detail })
    .from(auditLog)
    .where(eq(auditLog.subjectId, person.id))
    .all()

/** Signs somebody in once more, from this browser. */
const signInFrom = (person: { id: string }, device: string) =>
  withinRequest({ id: 'r', device }, () => requestFrom(person, '/'))

const devicesOf = (person: { id: string }, request: Request) =>
  sessionsOf(person.id, request).map(({ device, isThis }) => (isThis ? `${device}, this` : device))

test('where one is signed in: those that count, last seen first, and which is this one', async () => {
  const person = createPerson()
  const request = await signInFrom(person, 'Firefox')
  for (const device of ['Idle', 'Old', 'Waiting', 'Chrome']) await signInFrom(person, device)
  const change = (device: string, facts: Partial<typeof sessions.$inferInsert>) =>
    db.update(sessions).set(facts).where(eq(sessions.device, device)).run()
  const now = new Date()
  const second = Math.floor(now.getTime() / 1000)
  change('Idle', { expiresAt: second })
  change('Old', { absoluteExpiresAt: second })
  change('Waiting', { stage: 'second-factor' })
  change('Chrome', { lastSeenAt: new Date(now.getTime() + 1000) })
  expect(devicesOf(person, request)).toEqual(['Chrome', 'Firefox, this'])
})

test('one ends their own sessions, and nobody else does', async () => {
  const [person, stranger] = [createPerson(), createPerson()]
  const request = await signInFrom(person, 'Firefox')
  await signInFrom(person, 'Chrome')
  const theirs = await signInFrom(stranger, 'Safari')
  const chrome = sessionsOf(person.id, request).find(({ device }) => device === 'Chrome')

  endSessionOf(stranger.id, chrome?.id ?? '')
  endOtherSessions(stranger.id, theirs)
  expect(devicesOf(person, request).toSorted()).toEqual(['Chrome', 'Firefox, this'])
  expect(told(stranger)).toEqual([])

  for (let clicks = 0; clicks < 2; clicks += 1) endSessionOf(person.id, chrome?.id ?? '')
  expect(devicesOf(person, request)).toEqual(['Firefox, this'])
  for (const device of ['Edge', 'Opera']) await signInFrom(person, device)
  endOtherSessions(person.id, request)
  expect(devicesOf(person, request)).toEqual(['Firefox, this'])
  const entry = { actorId: person.id, action: 'sessions-ended' }
  expect(told(person)).toEqual([
    { ...entry, detail: 'one' },
    { ...entry, detail: 'others' },
  ])
  expect(devicesOf(stranger, theirs)).toEqual(['Safari, this'])
})

test('an administrator signs somebody out everywhere; who is none does not', async () => {
  const [person, admin] = [createPerson(), await createAdmin()]
  const request = await signInFrom(person, 'Firefox')
  expect(endSessionsFor(createPerson(), person.id)).toBe('refused')
  expect(sessionsOf(person.id, request)).toHaveLength(1)
  expect(endSessionsFor(admin, person.id)).toBe('done')
  expect(sessionsOf(person.id, request)).toEqual([])
  expect(told(person)).toEqual([{ actorId: admin.id, action: 'sessions-ended', detail: 'all' }])
})
