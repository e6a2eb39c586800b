import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { choosePassword, createLink, findLinkHolder } from '#app/domain/auth/links.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { action, loader } from '#app/routes/admin-people/route.tsx'
import { action as choose } from '#app/routes/choose-password/route.tsx'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants } from '#db/schema/index.ts'
import { call, createPerson, createTeam, formOf, grant, requestFrom } from '#tests/support/people.ts'

function createAdmin() {
  const admin = createPerson()
  grant(admin, 'admin')
  return admin
}

const post = async (who: { id: string }, fields: Record<string, string | string[]>) =>
  call(action, await requestFrom(who, '/admin/personer', formOf(fields)))

const PASSWORD = 'en grøn kanin på skovtur'

test('an administrator makes a manager, whose link opens the way in once', async () => {
  const team = createTeam()
  const given = {
    intent: 'create',
    name: 'Ida Ærø',
    email: 'Ida@Example.org',
    teamId: team.id,
    roles: ['manager'],
    managedTeamId: team.id,
  }
  const answer = await post(createAdmin(), given)
  const { address } = (answer as { link: { address: string } }).link
  const word = address.split('/').at(-1) ?? ''

  const person = db.select().from(people).where(eq(people.email, 'ida@example.org')).get()
  expect(person).toMatchObject({ name: 'Ida Ærø', passwordHash: null })
  const id = person?.id ?? ''
  expect(db.select().from(roleGrants).where(eq(roleGrants.personId, id)).all()).toMatchObject([
    { role: 'manager', scopeKind: 'team', scopeId: team.id },
  ])
  expect(db.select().from(memberships).where(eq(memberships.personId, id)).all()).toHaveLength(1)

  expect(findLinkHolder(word)?.personId).toBe(id)
  const request = () => new Request(address, formOf({ password: PASSWORD }))
  const response = (await call(choose, request(), { word })) as Response
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(findPerson(new Request('http://127.0.0.1:3000/', { headers: { cookie } }))?.id).toBe(id)

  expect(findLinkHolder(word)).toBeNull()
  const second = (await call(choose, request(), { word })) as Response
  expect(second.headers.get('set-cookie')).toBeNull()
})

test('two clicks on one link at once set one password', async () => {
  const word = createLink(createPerson().id, 'invitation').split('/').at(-1) ?? ''
  const both = await Promise.all([
    choosePassword(word, PASSWORD),
    choosePassword(word, 'en anden lang sætning her'),
  ])
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('a link is good to the end of its time and no longer, and a new one ends the one before', () => {
  const person = createPerson()
  const made = new Date('2026-11-22T12:00:00Z')
  const wordOf = (link: string) => link.split('/').at(-1) ?? ''
  const invitation = wordOf(createLink(person.id, 'invitation', made))
  expect(findLinkHolder(invitation, new Date('2026-11-29T11:59:59Z'))).not.toBeNull()
  expect(findLinkHolder(invitation, new Date('2026-11-29T12:00:00Z'))).toBeNull()
  const reset = wordOf(createLink(person.id, 'new-password', made))
  expect(findLinkHolder(invitation, made)).toBeNull()
  expect(findLinkHolder(reset, new Date('2026-11-22T13:00:00Z'))).toBeNull()
})

test.each([
  [{ name: '' }, { name: 'nameMissing' }],
  [{ name: ' \u200b ' }, { name: 'nameMissing' }],
  [{ name: 'å'.repeat(71) }, { name: 'nameTooLong' }],
  [{ name: 'Ida 🎓' }, { name: 'nameLetters' }],
  [{ name: 'Ida 010190-1234' }, { name: 'looksLikeCpr' }],
  [{ email: 'ida' }, { email: 'emailWrong' }],
  [{ roles: ['manager'], managedTeamId: '' }, { managedTeamId: 'managerOfMissing' }],
])('%j is refused at the field, and what was typed stays', async (wrong, problems) => {
  const given = {
    intent: 'create',
    name: 'Ida',
    email: 'ny@example.org',
    teamId: '',
    managedTeamId: '',
    ...wrong,
  }
  const answer = await post(createAdmin(), given)
  expect(answer).toMatchObject({
    data: { problems, typed: { name: given.name, email: given.email } },
    init: { status: 400 },
  })
})

test('one address belongs to one person', async () => {
  const taken = createPerson()
  const answer = await post(createAdmin(), { intent: 'create', name: 'Ida', email: taken.email })
  expect(answer).toMatchObject({ data: { problems: { email: 'emailTaken' } } })
})

test('closing an account ends its sessions; the administrator cannot close their own', async () => {
  const admin = createAdmin()
  const person = createPerson()
  const request = await requestFrom(person, '/')
  await post(admin, { intent: 'deactivate', person: person.id })
  expect(findPerson(request)).toBeNull()
  await post(admin, { intent: 'reopen', person: person.id })
  expect(findPerson(await requestFrom(person, '/'))?.id).toBe(person.id)

  await post(admin, { intent: 'deactivate', person: admin.id })
  expect(findPerson(await requestFrom(admin, '/'))?.id).toBe(admin.id)
})

test('to everyone else the page is not there', async () => {
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: createTeam().id })
  for (const handler of [loader, action]) {
    const response = await call(
      handler,
      await requestFrom(manager, '/admin/personer', formOf({ intent: 'create' })),
    )
    expect((response as Response).status).toBe(404)
  }
})

test('a team is made with its organisation, once', async () => {
  const admin = createAdmin()
  const team = { intent: 'create-team', teamName: 'Team Øst', organisationName: 'Hjørring Kommune' }
  expect(await post(admin, team)).toEqual({ made: 'Team Øst' })
  expect(await post(admin, team)).toMatchObject({ data: { problems: { teamName: 'teamTaken' } } })
  expect(await post(admin, { ...team, organisationName: 'Vejle Kommune' })).toEqual({ made: 'Team Øst' })
  const { teams } = (await call(loader, await requestFrom(admin, '/admin/personer'))) as Awaited<
    ReturnType<typeof loader>
  >
  const made = teams.filter(({ name }) => name === 'Team Øst')
  expect(made.map(({ slug, organisation }) => [slug, organisation])).toEqual([
    ['team-oest', 'Hjørring Kommune'],
    ['team-oest-vejle-kommune', 'Vejle Kommune'],
  ])
})
