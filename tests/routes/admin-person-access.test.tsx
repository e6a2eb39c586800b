import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { today } from '#app/domain/dates.ts'
import { reopen } from '#app/domain/people/people.server.ts'
import { rolesOf } from '#app/domain/people/role-holding.server.ts'
import { enterInLedger } from '#app/domain/privacy/erasure-ledger.server.ts'
import type { Reply } from '#app/routes/admin-person/reply.ts'
import { AdminPersonPage } from '#app/routes/admin-person/admin-person-page.tsx'
import { action, loader } from '#app/routes/admin-person/route.tsx'
import { db } from '#db/client.server.ts'
import { people, roleGrants, sessions } from '#db/schema/index.ts'
import { accountPage, OWN_PASSWORD, sendAccount } from '#tests/support/admin-person.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { call, createPerson, createTeam, formOf, giveFactor, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const admin = await createAdmin('Ingrid Vestergaard')
const team = createTeam({ name: 'Team Vest' })
const inDatabase = (id: string) => db.select().from(people).where(eq(people.id, id)).get()
const saved = (id: string, what: string) => ({ status: 302, to: `/admin/personer/${id}?gemt=${what}` })

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

  test.each([
    ['email', { email: 'ny@example.org' }],
    ['grant-role', { role: 'trainer', from: '2026-01-01', to: '' }],
    ['link', {}],
    ['take-factors', {}],
    ['deactivate', {}],
  ])('%s asks for the second factor of who does it, where they have not shown it lately', async (intent, fields) => {
    const { id } = createPerson({ passwordHash: 'x', email: `${intent}@example.org` })
    giveFactor({ id })
    const request = await requestFrom(admin, `/admin/personer/${id}?luk`)
    db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.userId, admin.id)).run()
    const sent = formOf({ intent, ...OWN_PASSWORD, ...fields })
    const answer = await call(action, new Request(request, sent), { person: id })
    expect((answer as Response).headers.get('location')).toMatch(/^\/bekraeft\?returnTo=/)
    expect(inDatabase(id)).toMatchObject({ email: `${intent}@example.org`, deactivatedAt: null })
    const page = await call(loader, request, { person: id })
    if (page instanceof Response) throw new Error(`${page.status}`)
    const html = await render(<AdminPersonPage {...page} reply={undefined} />)
    expect(html).not.toContain(`value="${intent}"`)
    expect(html).toContain('value="name"')
    expect(html).toContain('href="/bekraeft?')
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
    expect(await sendAccount(admin, id, { intent: 'reopen', ...OWN_PASSWORD })).toMatchObject(
      saved(id, 'reopen'),
    )
    expect(findPerson(await requestFrom(person, '/'))?.id).toBe(id)

    expect(await sendAccount(admin, admin.id, { intent: 'deactivate' })).toMatchObject({ status: 403 })
    expect(await accountPage(admin, admin.id, { search: '?luk' })).not.toContain('Vil du lukke kontoen')
  })

  test('opening asks for the password too, and leaves alone whoever is being forgotten', async () => {
    const { id } = createPerson({ passwordHash: 'x', deactivatedAt: new Date() })
    for (const [password, problem] of [
      ['', 'password-missing'],
      ['et helt andet kodeord', 'password-wrong'],
    ] as const) {
      const answer = await sendAccount(admin, id, { intent: 'reopen', [SIGN_IN.password]: password })
      expect(answer).toMatchObject({ status: 400, reply: { problems: { password: problem } } })
      const html = await accountPage(admin, id, { reply: answer.reply as Reply })
      expect(html).toContain('id="reopen-password"')
    }
    expect(reopen(createPerson(), id)).toBe('refused') // who has been an administrator until now
    enterInLedger([{ personId: id, day: today(), cause: 'left' }])
    const late = await sendAccount(admin, id, { intent: 'reopen', ...OWN_PASSWORD })
    expect(late).toMatchObject({ status: 400, reply: { problems: { account: 'erasure-begun' } } })
    expect(await accountPage(admin, id, { reply: late.reply as Reply })).toContain(
      'Vi er i gang med at slette',
    )
    expect(inDatabase(id)?.deactivatedAt).not.toBeNull()
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
