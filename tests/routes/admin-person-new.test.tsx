import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findLink } from '#app/domain/auth/links.server.ts'
import { findStaged } from '#app/domain/auth/staged-session.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { today } from '#app/domain/dates.ts'
import { NewPersonPage } from '#app/routes/admin-person-new/new-person-page.tsx'
import type { Reply } from '#app/routes/admin-person-new/reply.ts'
import { action, loader } from '#app/routes/admin-person-new/route.tsx'
import { action as choose } from '#app/routes/choose-password/route.tsx'
import { db } from '#db/client.server.ts'
import { mails, memberships, people, roleGrants } from '#db/schema/index.ts'
import { OWN_PASSWORD, sendAccount } from '#tests/support/admin-person.tsx'
import { createAdmin } from '#tests/support/admins.ts'
import { call, createPerson, createTeam, formOf, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const admin = await createAdmin()
const team = createTeam({ name: 'Team Vest' })

const GOOD = { name: 'Ida Ærø', email: 'ny@example.org', team: team.id, from: today(), invite: 'yes' }
const post = async (fields: Record<string, string | string[]>, who: { id: string } = admin) =>
  call(action, await requestFrom(who, '/admin/personer/ny', formOf(fields)))
const byEmail = (email: string) => db.select().from(people).where(eq(people.email, email)).get()

async function htmlWith(reply?: Reply) {
  const answer = await call(loader, await requestFrom(admin, '/admin/personer/ny'))
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return render(<NewPersonPage {...answer} reply={reply} />)
}

test('to everyone but administrators the page is not there', async () => {
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const opened = await call(loader, await requestFrom(manager, '/admin/personer/ny'))
  expect(opened).toMatchObject({ status: 404 })
  expect(await post(GOOD, manager)).toMatchObject({ status: 404 })
  expect(byEmail(GOOD.email)).toBeUndefined()
})

test('a manager is made with team, role and an invitation, and the link from their page opens the way in once', async () => {
  const given = {
    ...GOOD,
    email: 'Ida@Example.org',
    roles: ['manager'],
    place: `team:${team.id}`,
    ...OWN_PASSWORD,
  }
  const answer = await post(given)
  const person = byEmail('ida@example.org')
  const id = person?.id ?? ''
  expect((answer as Response).headers.get('location')).toBe(`/admin/personer/${id}?gemt=invited`)
  expect(person).toMatchObject({ name: 'Ida Ærø', passwordHash: null })
  expect(db.select().from(roleGrants).where(eq(roleGrants.personId, id)).all()).toMatchObject([
    { role: 'manager', scopeKind: 'team', scopeId: team.id, fromDate: today() },
  ])
  expect(db.select().from(memberships).where(eq(memberships.personId, id)).all()).toHaveLength(1)
  expect(db.select().from(mails).where(eq(mails.personId, id)).all()).toMatchObject([{ link: 'invitation' }])

  const { reply } = await sendAccount(admin, id, { intent: 'link', ...OWN_PASSWORD })
  const { address } = reply as { address: string }
  const word = address.split('/').at(-1) ?? ''
  expect(findLink(word)).toMatchObject({ holder: { personId: id } })
  const request = () => new Request(address, formOf({ password: 'en grøn kanin på skovtur' }))
  const response = (await call(choose, request(), { word })) as Response
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  // A manager sets up a second factor before anything opens.
  expect(findStaged(new Request('http://127.0.0.1:3000/', { headers: { cookie } }))).toMatchObject({
    id,
    step: 'set-up',
  })
  expect(findLink(word).state).toBe('used')
  const second = (await call(choose, request(), { word })) as Response
  expect(second.headers.get('set-cookie')).toBeNull()
})

test('a learner is made without a password being asked for, and not invited when that is not ticked', async () => {
  const answer = await post({ ...GOOD, email: 'stille@example.org', team: '', invite: '' })
  expect((answer as Response).headers.get('location')).toMatch(/\?gemt=made$/)
  const id = byEmail('stille@example.org')?.id ?? ''
  expect(db.select().from(mails).where(eq(mails.personId, id)).all()).toEqual([])
})

test.each([
  [{ name: '' }, { name: 'name-too-short' }],
  [{ name: ' \u200b ' }, { name: 'name-too-short' }],
  [{ name: 'å'.repeat(71) }, { name: 'name-too-long' }],
  [{ name: 'Ida 🎓' }, { name: 'name-letters' }],
  [{ name: 'Ida 010190-1234' }, { name: 'cpr' }],
  [{ email: 'ida' }, { email: 'email-wrong' }],
  [{ email: 'ida@demo.fodfaeste.dk' }, { email: 'email-demo' }],
  [{ email: admin.email }, { email: 'email-taken' }],
  [{ from: '' }, { from: 'date-wrong' }],
  [{ roles: 'manager' }, { place: 'place-missing' }],
  [{ roles: 'trainer' }, { password: 'password-missing' }],
  [{ roles: 'trainer', [SIGN_IN.password]: 'et helt andet kodeord' }, { password: 'password-wrong' }],
])('%j is refused at the field, and what was typed stays', async (wrong, problems) => {
  const given = { ...GOOD, email: 'aldrig@example.org', ...wrong }
  const answer = await post(given)
  expect(answer).toMatchObject({
    data: { status: 'wrong', problems, typed: { name: given.name, email: given.email, team: team.id } },
    init: { status: 400 },
  })
  expect(JSON.stringify(answer)).not.toContain('et helt andet kodeord')
  expect(byEmail('aldrig@example.org')).toBeUndefined()
  const html = await htmlWith((answer as unknown as { data: Reply }).data)
  expect(html).toContain(`href="#${Object.keys(problems)[0]}"`)
})

test('whoever has the address already is a click away', async () => {
  const taken = createPerson()
  const answer = await post({ ...GOOD, email: taken.email })
  const html = await htmlWith((answer as unknown as { data: Reply }).data)
  expect(html).toContain(`href="/admin/personer/${taken.id}"`)
})

test('a team or a place that nobody has made is not found, and nobody is made', async () => {
  const email = 'ingen@example.org'
  expect(await post({ ...GOOD, email, team: 'gone' })).toMatchObject({
    data: { problems: { team: 'place-gone' }, typed: { email } },
    init: { status: 400 },
  })
  const role = { roles: 'manager', place: 'unit:gone', ...OWN_PASSWORD }
  expect(await post({ ...GOOD, email, ...role })).toMatchObject({
    data: { problems: { place: 'place-gone' } },
    init: { status: 400 },
  })
  expect(byEmail(email)).toBeUndefined()
})

test('two clicks make one person, and fields that are not asked for have no effect', async () => {
  const email = 'dobbelt@example.org'
  const extra = { id: 'mit-eget', passwordHash: 'x', role: 'admin', scopeKind: 'centre', to: '2020-01-01' }
  const answers = await Promise.all([post({ ...GOOD, ...extra, email }), post({ ...GOOD, ...extra, email })])
  expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1)
  const person = byEmail(email)
  expect(person?.id).not.toBe('mit-eget')
  expect(person?.passwordHash).toBeNull()
  const id = person?.id ?? ''
  expect(db.select().from(roleGrants).where(eq(roleGrants.personId, id)).all()).toEqual([])
  expect(db.select().from(memberships).where(eq(memberships.personId, id)).get()?.toDate).toBeNull()
})
