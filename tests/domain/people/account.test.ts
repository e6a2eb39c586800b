import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createLink, findLink } from '#app/domain/auth/links.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { queueInvitations } from '#app/domain/auth/invitations.server.ts'
import { PersonForm } from '#app/domain/people/account-form.ts'
import {
  changeEmail,
  createLinkFor,
  createPerson,
  deactivate,
  findAccount,
  invitationOf,
  invite,
  rename,
  reopen,
  setLeave,
} from '#app/domain/people/people.server.ts'
import { membershipsOf } from '#app/domain/people/belonging.server.ts'
import { rolesOf } from '#app/domain/people/role-holding.server.ts'
import { db, write } from '#db/client.server.ts'
import { mails, people, teams } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import * as support from '#tests/support/people.ts'

const admin = await createAdmin()
const mailsTo = (personId: string) => db.select().from(mails).where(eq(mails.personId, personId)).all()
const inDatabase = (id: string) => db.select().from(people).where(eq(people.id, id)).get()

describe('a new person', () => {
  const team = support.createTeam()
  const given = (more: object = {}) =>
    PersonForm.parse({
      name: 'Åse Ærø',
      email: 'aase@example.org',
      team: team.id,
      from: '2026-11-22',
      ...more,
    })

  test('has team, roles and invitation, or is not made at all', () => {
    const closed = support.createTeam()
    db.update(teams).set({ closedOn: '2026-11-21' }).where(eq(teams.id, closed.id)).run()
    for (const wrong of [{ team: closed.id }, { team: 'gone' }, { roles: ['manager'], place: 'unit:gone' }])
      expect(createPerson(admin, given(wrong)).status).toMatch(/team-closed|team-gone|place-gone/)
    expect(findAccount('gone')).toBeNull()

    const made = createPerson(
      admin,
      given({ roles: ['manager', 'trainer'], place: `team:${team.id}`, invite: 'yes' }),
    )
    const id = made.status === 'made' ? made.id : ''
    expect(inDatabase(id)).toMatchObject({ name: 'Åse Ærø', sortKey: '}se {r|', passwordHash: null })
    expect(membershipsOf(id)).toMatchObject([{ team: team.name, fromDate: '2026-11-22', toDate: null }])
    expect(rolesOf(id).map(({ role, place }) => [role, place])).toEqual([
      ['manager', team.name],
      ['trainer', null],
    ])
    expect(mailsTo(id)).toMatchObject([{ link: 'invitation', sentAt: null }])
    expect(createPerson(admin, given())).toEqual({ status: 'email-taken', id })
    expect(db.select().from(people).all()).toHaveLength(2) // and the administrator
  })
})

test('a name is kept with its place in the order, and leave to its last day', () => {
  const { id } = support.createPerson()
  rename(id, 'Øjvind Aagaard')
  setLeave(id, '2026-12-31')
  expect(inDatabase(id)).toMatchObject({ sortKey: '|jvind }g}rd', onLeaveUntil: '2026-12-31' })
  setLeave(id, null)
  expect(inDatabase(id)?.onLeaveUntil).toBeNull()
})

describe('a changed mail address', () => {
  const wordIn = (link: string) => link.split('/').at(-1) ?? ''

  test('is told to the old one, and ends links, sessions and the mails with links that wait', async () => {
    const { id, email } = support.createPerson()
    const word = wordIn(createLink(id, 'invitation'))
    const request = await support.requestFrom({ id }, '/')
    write((tx) => queueInvitations(tx, [id]))

    expect(changeEmail(admin, id, 'ny@example.org')).toEqual({ status: 'done' })
    expect(findLink(word).state).toBe('expired')
    expect(findPerson(request)).toBeNull()
    const [told, ...others] = mailsTo(id)
    expect(others).toEqual([])
    expect(told).toMatchObject({ address: email, link: null })
    expect(told?.text).not.toContain('ny@example.org')
  })

  test("is nobody else's, and the same once more is no change", async () => {
    const [one, other] = [support.createPerson(), support.createPerson()]
    expect(changeEmail(admin, one.id, other.email)).toEqual({ status: 'taken', by: other.id })
    const request = await support.requestFrom(one, '/')
    expect(changeEmail(admin, one.id, one.email)).toEqual({ status: 'done' })
    expect(findPerson(request)?.id).toBe(one.id)
    expect(mailsTo(one.id)).toEqual([])
  })
})

test('an invitation is none, waits in the outbox, and is not sent to who has a password or a closed account', () => {
  const { id } = support.createPerson()
  const invitation = () => invitationOf({ id, hasPassword: false })
  expect(invitation()).toEqual({ status: 'none' })
  expect(invite(id)).toBe(true)
  expect(invitation()).toEqual({ status: 'waiting' })
  expect(invite(support.createPerson({ passwordHash: 'x' }).id)).toBe(false)
  expect(invite(support.createPerson({ deactivatedAt: new Date() }).id)).toBe(false)
})

test('a closed account keeps the day it was closed, and a merged one stays closed', () => {
  const kept = support.createPerson()
  const { id } = support.createPerson()
  deactivate(admin, id, new Date('2026-11-22T12:00:00Z'))
  deactivate(admin, id, new Date('2026-11-23T12:00:00Z'))
  expect(findAccount(id)?.deactivatedAt).toEqual(new Date('2026-11-22T12:00:00Z'))
  reopen(admin, id)
  expect(findAccount(id)?.deactivatedAt).toBeNull()

  db.update(people).set({ mergedInto: kept.id, deactivatedAt: new Date() }).where(eq(people.id, id)).run()
  reopen(admin, id)
  expect(findAccount(id)).toMatchObject({ mergedInto: { id: kept.id, name: kept.name } })
  expect(findAccount(id)?.deactivatedAt).not.toBeNull()
})

test('a closed account gets no mail that waited, also not when it is opened again', () => {
  const { id } = support.createPerson()
  invite(id)
  db.update(mails).set({ sentAt: new Date() }).where(eq(mails.personId, id)).run()
  invite(id)
  expect(mailsTo(id)).toHaveLength(2)
  deactivate(admin, id)
  reopen(admin, id)
  expect(mailsTo(id)).toMatchObject([{ sentAt: expect.any(Date) }])
})

test('whoever is an administrator no more makes nobody, and changes and closes no account', () => {
  const former = support.createPerson({ passwordHash: 'x' })
  const { id, email } = support.createPerson()
  const given = PersonForm.parse({
    name: 'Bo Krogh',
    email: 'bo@example.org',
    from: '2026-11-22',
    roles: ['admin'],
  })
  expect(createPerson(former, given)).toEqual({ status: 'refused' })
  expect(changeEmail(former, id, 'ny2@example.org')).toEqual({ status: 'refused' })
  expect(deactivate(former, id)).toBe('refused')
  expect(createLinkFor(former, { id, hasPassword: false })).toBeNull()
  expect(inDatabase(id)).toMatchObject({ email, deactivatedAt: null })
})
