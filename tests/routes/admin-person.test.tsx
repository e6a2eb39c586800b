import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { today } from '#app/domain/dates.ts'
import { addMembership, membershipsOf } from '#app/domain/people/belonging.server.ts'
import { rolesOf } from '#app/domain/people/role-holding.server.ts'
import type { Reply } from '#app/routes/admin-person/reply.ts'
import { action } from '#app/routes/admin-person/route.tsx'
import { db } from '#db/client.server.ts'
import { looks, memberships, people, roleGrants } from '#db/schema/index.ts'
import { accountPage, openAccount, OWN_PASSWORD, sendAccount } from '#tests/support/admin-person.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import {
  call,
  createPerson,
  createTeam,
  formOf,
  giveFactor,
  grant,
  requestFrom,
} from '#tests/support/people.ts'

const admin = await createAdmin('Ingrid Vestergaard')
const team = createTeam({ name: 'Team Vest' })
const inDatabase = (id: string) => db.select().from(people).where(eq(people.id, id)).get()
const saved = (id: string, what: string) => ({ status: 302, to: `/admin/personer/${id}?gemt=${what}` })

describe('who opens it', () => {
  test('nobody but an administrator at the centre, be they manager, trainer or the person', async () => {
    const mette = createPerson({ teamId: team.id })
    const staff = createPerson()
    for (const role of ['manager', 'trainer', 'assessor'] as const) grant(staff, role)
    for (const person of [mette, staff]) {
      expect(await openAccount(person, mette.id)).toMatchObject({ status: 404 })
      const sent = await sendAccount(person, mette.id, { intent: 'deactivate' })
      expect(sent).toMatchObject({ status: 404 })
    }
    expect(inDatabase(mette.id)?.deactivatedAt).toBeNull()
  })

  test.each(['findes-ikke', '../x', '', "' or 1=1"])('nobody is called %j', async (id) => {
    expect(await openAccount(admin, id)).toMatchObject({ status: 404 })
    expect(await sendAccount(admin, id, { intent: 'link' })).toMatchObject({ status: 404 })
  })

  test('what is posted without a known intent is no form', async () => {
    const { id } = createPerson()
    for (const intent of ['', 'delete', 'toString'])
      expect(await sendAccount(admin, id, { intent })).toMatchObject({ status: 400, reply: undefined })
  })

  test('an administrator who looks at an account is noted, once a day, and not at their own', async () => {
    const { id } = createPerson()
    for (const subject of [id, id, admin.id]) await openAccount(admin, subject)
    const noted = (subject: string) => db.select().from(looks).where(eq(looks.subjectId, subject)).all()
    expect(noted(id)).toMatchObject([
      { viewerId: admin.id, place: 'account', subject: 'person', day: today() },
    ])
    expect(noted(admin.id)).toEqual([])
  })
})

describe('what it shows', () => {
  test('whose account it is, where they belong and what they are; nothing of what they learn', async () => {
    const person = createPerson({ name: 'Mette Holm', teamId: team.id, onLeaveUntil: '2099-12-31' })
    grant(person, 'manager', { kind: 'team', id: team.id })
    const html = await accountPage(admin, person.id)
    for (const text of [
      'Mette Holm',
      person.email,
      '31. december 2099',
      'Team Vest',
      'Leder',
      'Ikke inviteret endnu',
      `href="/admin/personer/${person.id}/flet"`,
      'href="/admin/beviser?q=Mette+Holm"',
    ])
      expect(html).toContain(text)
    expect(JSON.stringify(await openAccount(admin, person.id))).not.toContain('passwordHash')
  })

  test('of a duplicate that was merged, the way to the account that is left, and no form', async () => {
    const kept = createPerson({ name: 'Mette Holm' })
    const { id } = createPerson({ mergedInto: kept.id, deactivatedAt: new Date() })
    const html = await accountPage(admin, id)
    expect(html).toContain(`href="/admin/personer/${kept.id}"`)
    expect(html).not.toContain('<form')
    expect(await sendAccount(admin, id, { intent: 'reopen' })).toMatchObject({ status: 403 })
  })
})

describe('who they are', () => {
  test('a name and leave are put right, each without the other', async () => {
    const { id } = createPerson()
    const leave = await sendAccount(admin, id, { intent: 'leave', name: 'X Y', leave: today() })
    expect(leave).toMatchObject(saved(id, 'leave'))
    const name = await sendAccount(admin, id, { intent: 'name', name: ' Mette  Ågaard ', leave: '' })
    expect(name).toMatchObject(saved(id, 'name'))
    expect(inDatabase(id)).toMatchObject({ name: 'Mette Ågaard', onLeaveUntil: today() })
  })

  test('a mail address, with the password of whoever changes it', async () => {
    const { id, email } = createPerson()
    const fields = { intent: 'email', email: 'Ny.Adresse@Example.org' }
    expect(await sendAccount(admin, id, fields)).toMatchObject({
      status: 400,
      reply: { problems: { password: 'password-missing' }, typed: { email: fields.email } },
    })
    const wrong = await sendAccount(admin, id, { ...fields, [SIGN_IN.password]: 'et helt andet kodeord' })
    expect(wrong).toMatchObject({ status: 400, reply: { problems: { password: 'password-wrong' } } })
    expect(inDatabase(id)?.email).toBe(email)
    expect(await sendAccount(admin, id, { ...fields, ...OWN_PASSWORD })).toMatchObject(saved(id, 'email'))
    expect(inDatabase(id)?.email).toBe('ny.adresse@example.org')
  })

  test("somebody else's address is refused, with the way to who has it", async () => {
    const [person, other] = [createPerson(), createPerson()]
    const sent = await sendAccount(admin, person.id, { intent: 'email', email: other.email, ...OWN_PASSWORD })
    expect(sent).toMatchObject({ status: 400, reply: { problems: { email: 'email-taken' } } })
    const html = await accountPage(admin, person.id, { reply: sent.reply as Reply })
    expect(html).toContain(`href="/admin/personer/${other.id}"`)
    expect(html).toContain('href="#email-email"')
  })
})

describe('where they belong', () => {
  const sent = (id: string, fields: Record<string, string>) =>
    sendAccount(admin, id, { intent: 'add-membership', team: team.id, from: '2026-01-01', to: '', ...fields })

  test('a team from a day, its dates put right, and its end', async () => {
    const { id } = createPerson()
    expect(await sent(id, {})).toMatchObject(saved(id, 'add-membership'))
    const [own] = membershipsOf(id)
    const form = await accountPage(admin, id, { search: `?ret=${own?.id}` })
    expect(form).toContain('Datoer for Team Vest')
    const change = {
      intent: 'change-membership',
      membership: own?.id ?? '',
      from: '2026-02-01',
      to: '2026-03-31',
    }
    expect(await sent(id, change)).toMatchObject(saved(id, 'change-membership'))
    expect(membershipsOf(id)).toMatchObject([{ fromDate: '2026-02-01', toDate: '2026-03-31' }])
  })

  test('of two who put the dates right at once, neither loses what the other wrote', async () => {
    const { id } = createPerson()
    await sent(id, {})
    const membership = membershipsOf(id)[0]?.id ?? ''
    const drawn = { intent: 'change-membership', membership, drawnFrom: '2026-01-01', drawnTo: '' }
    await sent(id, { ...drawn, to: '2026-06-30' })
    expect(await sent(id, { ...drawn, from: '2026-02-01' })).toMatchObject({ status: 302 })
    expect(membershipsOf(id)).toMatchObject([{ fromDate: '2026-02-01', toDate: '2026-06-30' }])
  })

  test('one that was a mistake is taken away, as long as it did not begin before today', async () => {
    const { id } = createPerson()
    const button = 'value="remove-membership"'
    await sent(id, {})
    const first = membershipsOf(id)[0]?.id ?? ''
    expect(await accountPage(admin, id, { search: `?ret=${first}` })).not.toContain(button)
    const remove = { intent: 'remove-membership', membership: first }
    expect(await sent(id, remove)).toMatchObject({ status: 403 })
    await sent(id, { team: createTeam().id, from: today() })
    const membership = membershipsOf(id)[0]?.id ?? ''
    expect(await accountPage(admin, id, { search: `?ret=${membership}` })).toContain(button)
    for (const _ of [1, 2])
      expect(await sent(id, { ...remove, membership })).toMatchObject(saved(id, 'remove-membership'))
    expect(membershipsOf(id).map((one) => one.id)).toEqual([first])
  })

  test.each([
    [{ team: '' }, { team: 'team-missing' }],
    [{ from: '2026-02-30' }, { from: 'date-wrong' }],
    [{ to: '2025-12-31' }, { to: 'date-backwards' }],
    [{ from: '2026-06-01' }, { from: 'membership-overlaps' }],
  ])('%j is refused at the field', async (wrong, problems) => {
    const { id } = createPerson()
    await sent(id, {})
    const answer = await sent(id, wrong)
    expect(answer).toMatchObject({ status: 400, reply: { problems, typed: wrong } })
    const html = await accountPage(admin, id, { reply: answer.reply as Reply })
    expect(html).toContain(`href="#add-membership-${Object.keys(problems)[0]}"`)
    expect(html).toContain(`id="add-membership-${Object.keys(problems)[0]}"`)
  })

  test("another's membership is not changed from here, nor is a team found that is not there", async () => {
    const [one, other] = [createPerson(), createPerson()]
    addMembership(other.id, team.id, { fromDate: '2026-01-01', toDate: null })
    const [theirs] = membershipsOf(other.id)
    const change = { intent: 'change-membership', membership: theirs?.id ?? '', to: '2026-01-02' }
    expect(await sent(one.id, change)).toMatchObject({ status: 404 })
    const problems = { team: 'place-gone' }
    expect(await sent(one.id, { team: 'gone' })).toMatchObject({ status: 400, reply: { problems } })
    expect(membershipsOf(other.id)).toMatchObject([{ toDate: null }])
  })

  test('two clicks, and fields that are not asked for, make one membership of this person', async () => {
    const [{ id }, other] = [createPerson(), createPerson()]
    const extra = { person: other.id, personId: other.id, id: 'mit-eget', teamId: createTeam().id }
    const answers = await Promise.all([sent(id, extra), sent(id, extra)])
    expect(answers.map(({ status }) => status)).toEqual([302, 302])
    const rows = db.select().from(memberships).where(eq(memberships.personId, id)).all()
    expect(rows).toMatchObject([{ teamId: team.id }])
    expect(rows[0]?.id).not.toBe('mit-eget')
    expect(membershipsOf(other.id)).toEqual([])
  })
})

describe('what they are', () => {
  const give = (id: string, fields: Record<string, string> = {}) =>
    sendAccount(admin, id, {
      intent: 'grant-role',
      role: 'trainer',
      from: '2026-01-01',
      to: '',
      ...OWN_PASSWORD,
      ...fields,
    })
  const take = (id: string, fields: Record<string, string> = {}) =>
    sendAccount(admin, id, {
      intent: 'end-role',
      grant: rolesOf(id)[0]?.id ?? '',
      to: '',
      ...OWN_PASSWORD,
      ...fields,
    })

  test('a role is given and taken away, at the next request', async () => {
    const person = createPerson()
    giveFactor(person)
    expect(await give(person.id, { role: 'manager', place: `team:${team.id}` })).toMatchObject(
      saved(person.id, 'grant-role'),
    )
    const request = await requestFrom(person, '/')
    expect(findPerson(request)?.grants).toMatchObject([{ role: 'manager', scopeId: team.id }])
    const form = await accountPage(admin, person.id, { search: `?fratag=${rolesOf(person.id)[0]?.id}` })
    expect(form).toContain('Fratag rollen Leder, Team Vest')
    expect(await take(person.id)).toMatchObject(saved(person.id, 'end-role'))
    expect(findPerson(request)?.grants).toEqual([])
  })

  test.each<[Record<string, string>, Record<string, string>]>([
    [{ role: '' }, { role: 'role-missing' }],
    [{ role: 'manager' }, { place: 'place-missing' }],
    [{ role: 'manager', place: 'team:gone' }, { place: 'place-gone' }],
    [{ from: '' }, { from: 'date-wrong' }],
    [{ to: '2025-01-01' }, { to: 'date-backwards' }],
    [{ [SIGN_IN.password]: '' }, { password: 'password-missing' }],
    [{ [SIGN_IN.password]: 'et helt andet kodeord' }, { password: 'password-wrong' }],
  ])('%j is refused at the field, and nothing is given', async (wrong, problems) => {
    const { id } = createPerson()
    const answer = await give(id, wrong)
    expect(answer).toMatchObject({ status: 400, reply: { problems } })
    expect(JSON.stringify(answer)).not.toContain(wrong[SIGN_IN.password] || ADMIN_PASSWORD)
    expect(rolesOf(id)).toEqual([])
    const html = await accountPage(admin, id, { reply: answer.reply as Reply })
    expect(html).toContain(`id="grant-role-${Object.keys(problems)[0]}"`)
  })

  test('nor is it taken away without the password, or from oneself', async () => {
    const { id } = createPerson()
    await give(id)
    expect(await take(id, { [SIGN_IN.password]: '' })).toMatchObject({ status: 400 })
    expect(await take(admin.id)).toMatchObject({ status: 400, reply: { problems: { to: 'own-admin' } } })
    expect(await accountPage(admin, admin.id)).not.toContain('?fratag=')
    expect(rolesOf(id)).toMatchObject([{ toDate: null }])
  })

  test("two clicks give one role, and one that is not the person's is not found", async () => {
    const [one, other] = [createPerson(), createPerson()]
    const answers = await Promise.all([give(one.id), give(one.id)])
    expect(answers.map(({ status }) => status)).toEqual([302, 302])
    expect(rolesOf(one.id)).toHaveLength(1)
    expect(await take(other.id, { grant: rolesOf(one.id)[0]?.id ?? '' })).toMatchObject({ status: 404 })
  })

  test('whoever is an administrator no more gives nothing, also with the right password', async () => {
    const former = await createAdmin()
    const { id } = createPerson()
    const fields = { intent: 'grant-role', role: 'trainer', from: today(), to: '', ...OWN_PASSWORD }
    const request = await requestFrom(former, `/admin/personer/${id}`, formOf(fields))
    const sending = call(action, request, { person: id })
    // While the password is looked at, somebody else takes the role away.
    await Promise.resolve()
    db.update(roleGrants).set({ toDate: '2020-12-31' }).where(eq(roleGrants.personId, former.id)).run()
    expect([403, 404]).toContain(((await sending) as Response).status)
    expect(rolesOf(id)).toEqual([])
  })
})

describe('how they come in', () => {
  test('an invitation is sent, and once more it is still one on its way', async () => {
    const { id } = createPerson()
    for (const _ of [1, 2])
      expect(await sendAccount(admin, id, { intent: 'invite' })).toMatchObject(saved(id, 'invite'))
    const html = await accountPage(admin, id)
    expect(html).toContain('En invitation er på vej')
    expect(html).toContain('Send invitation igen')
  })

  test.each([
    'link',
    'deactivate',
  ])('%s asks for the password of who does it, and is not for oneself', async (intent) => {
    const { id } = createPerson({ passwordHash: 'x' })
    for (const [password, problem] of [
      ['', 'password-missing'],
      ['et helt andet kodeord', 'password-wrong'],
    ] as const) {
      const answer = await sendAccount(admin, id, { intent, [SIGN_IN.password]: password })
      expect(answer).toMatchObject({ status: 400, reply: { problems: { password: problem } } })
      const html = await accountPage(admin, id, { search: '?luk', reply: answer.reply as Reply })
      expect(html).toContain(`href="#${intent}-password"`)
      expect(html).toContain(`id="${intent}-password"`)
    }
    expect(inDatabase(id)?.deactivatedAt).toBeNull()
    expect(await sendAccount(admin, admin.id, { intent, ...OWN_PASSWORD })).toMatchObject({ status: 403 })
    expect(await accountPage(admin, admin.id)).not.toContain(`value="${intent}"`)
  })

  test('a link made here is shown once', async () => {
    const { id } = createPerson()
    const { reply } = await sendAccount(admin, id, { intent: 'link', ...OWN_PASSWORD })
    const { address } = reply as { address: string }
    expect(await accountPage(admin, id, { reply: reply as Reply })).toContain(address)
    expect(await accountPage(admin, id)).not.toContain('/kodeord/')
    expect(await accountPage(admin, id)).toContain('Inviteret ')
  })

  test('closing asks first, ends the sessions, and can be undone; nobody closes their own account', async () => {
    const person = createPerson({ name: 'Bo Krogh', passwordHash: 'x' })
    const { id } = person
    const request = await requestFrom(person, '/')
    expect(await accountPage(admin, id, { search: '?luk' })).toContain('Vil du lukke kontoen for Bo Krogh?')
    expect(await sendAccount(admin, id, { intent: 'deactivate', ...OWN_PASSWORD })).toMatchObject(
      saved(id, 'deactivate'),
    )
    expect(findPerson(request)).toBeNull()
    expect(await sendAccount(admin, id, { intent: 'link' })).toMatchObject({
      status: 302,
      to: `/admin/personer/${id}`,
    })
    expect(await sendAccount(admin, id, { intent: 'reopen' })).toMatchObject(saved(id, 'reopen'))
    expect(findPerson(await requestFrom(person, '/'))?.id).toBe(id)

    expect(await sendAccount(admin, admin.id, { intent: 'deactivate' })).toMatchObject({ status: 403 })
    expect(await accountPage(admin, admin.id, { search: '?luk' })).not.toContain('Vil du lukke kontoen')
  })

  test('after the session has ended a form carries what was typed, and not the password', async () => {
    const { id } = createPerson()
    const fields = { intent: 'email', email: 'skrevet@example.org', ...OWN_PASSWORD }
    const answer = await call(
      action,
      new Request(`http://127.0.0.1:3000/admin/personer/${id}`, formOf(fields)),
      {
        person: id,
      },
    )
    expect(answer).toMatchObject({ init: { status: 401 } })
    expect(JSON.stringify(answer)).toContain('skrevet@example.org')
    expect(JSON.stringify(answer)).not.toContain(ADMIN_PASSWORD)
  })
})
