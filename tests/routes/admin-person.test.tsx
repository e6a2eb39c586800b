import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { today } from '#app/domain/dates.ts'
import { addMembership, membershipsOf } from '#app/domain/people/belonging.server.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import type { Reply } from '#app/routes/admin-person/reply.ts'
import { db } from '#db/client.server.ts'
import { looks, memberships, people } from '#db/schema/index.ts'
import { accountPage, openAccount, OWN_PASSWORD, sendAccount } from '#tests/support/admin-person.tsx'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'

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

  test('no demo address, by which it would be a demo, where nobody must have a second factor', async () => {
    const { id, email } = createPerson()
    const fields = { intent: 'email', email: `Ida@${DEMO_DOMAIN.toUpperCase()}`, ...OWN_PASSWORD }
    const sent = await sendAccount(admin, id, fields)
    expect(sent).toMatchObject({ status: 400, reply: { problems: { email: 'email-demo' } } })
    expect(inDatabase(id)?.email).toBe(email)
    expect(hasDemoPeople()).toBe(false)
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
