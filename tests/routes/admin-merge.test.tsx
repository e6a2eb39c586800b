import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { AdminMergePage } from '#app/routes/admin-merge/admin-merge-page.tsx'
import { mergeAddress, type Reply } from '#app/routes/admin-merge/merge-view.ts'
import { action, loader } from '#app/routes/admin-merge/route.tsx'
import { db } from '#db/client.server.ts'
import { looks, people } from '#db/schema/index.ts'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { issue } from '#tests/support/full-account.ts'
import { call, createPerson, createTeam, formOf, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

let admin: { id: string }
beforeAll(async () => {
  admin = await createAdmin('Ingrid Vestergaard')
})

const createPair = () => ({
  kept: createPerson({ name: 'Ida Ærø', passwordHash: 'x' }),
  gone: createPerson({ name: 'Ida M. Ærø' }),
})
type Who = { id: string }

const open = async (kept: Who, search = '', who: Who = admin) =>
  call(loader, await requestFrom(who, `${mergeAddress(kept.id)}${search}`), { person: kept.id })
const choose = async (kept: Who, gone: Who) =>
  call(loader, await requestFrom(admin, mergeAddress(kept.id, gone.id)), { person: kept.id })
const post = async (kept: Who, gone: Who | undefined, password: string, who: Who = admin) =>
  call(
    action,
    await requestFrom(who, mergeAddress(kept.id, gone?.id), formOf({ [SIGN_IN.password]: password })),
    { person: kept.id },
  )
const stored = ({ id }: Who) => db.select().from(people).where(eq(people.id, id)).get()

/** The page as the loader's answer and a reply make it. */
function page(answer: unknown, reply?: Reply) {
  if (answer instanceof Response) throw new Error(`There is no page, but ${answer.status}`)
  const data = answer as Awaited<ReturnType<typeof loader>> // what is no response is what the loader returns
  return render(<AdminMergePage {...data} reply={reply} />)
}

test('those of the same name are offered first, and anybody can be looked for', async () => {
  const { kept, gone } = createPair()
  const bo = createPerson({ name: 'Bo Nielsen', email: 'bo.n@example.org' })
  const idsOf = (answer: unknown) =>
    (answer as { others: { people: Who[] } }).others.people.map(({ id }) => id)
  expect(idsOf(await open(kept))).not.toContain(bo.id)
  expect(idsOf(await open(kept, '?q=ida'))).toEqual([gone.id])
  expect(idsOf(await open(kept, '?q=bo.n@'))).toEqual([bo.id])
})

test('the preview says what each has and what will happen, and notes that it was looked at', async () => {
  const { kept, gone } = createPair()
  issue(gone.id, 'CTI grundkursus')
  const data = await choose(kept, gone)
  expect(data).toMatchObject({
    pair: { status: 'open', counts: { kept: { certificates: 0 }, gone: { certificates: 1 } } },
  })
  const html = await page(data)
  for (const said of [
    `Lukkes: ${gone.email}`,
    'Kursusbeviser',
    'Det kan ikke fortrydes',
    'Behold den anden konto',
  ])
    expect(html).toContain(said)
  expect(db.select().from(looks).where(eq(looks.subjectId, gone.id)).all()).toMatchObject([
    { viewerId: admin.id, place: 'account' },
  ])
})

test('what stands in the way is said in place of the form', async () => {
  const { kept, gone } = createPair()
  issue(kept.id, 'CTI grundkursus')
  issue(gone.id, 'CTI grundkursus')
  const html = await page(await choose(kept, gone))
  expect(html).toContain('Begge har et kursusbevis for CTI grundkursus')
  expect(html).not.toContain('type="password"')
  expect((await post(kept, gone, ADMIN_PASSWORD)) as Response).toMatchObject({ status: 302 })
  expect(stored(gone)?.mergedInto).toBeNull()
})

test.each([
  ['', 'missing', 'Skriv dit kodeord'],
  ['forkert', 'wrong', 'Kodeordet er ikke rigtigt'],
] as const)('with the password "%s" nothing happens', async (password, status, said) => {
  const { kept, gone } = createPair()
  const answer = await post(kept, gone, password)
  expect(answer).toMatchObject({ data: { status }, init: { status: 400 } })
  expect(stored(gone)?.mergedInto).toBeNull()
  expect(await page(await choose(kept, gone), { status })).toContain(said)
})

test('two clicks make them one, and the page says so', async () => {
  const { kept, gone } = createPair()
  const both = await Promise.all([post(kept, gone, ADMIN_PASSWORD), post(kept, gone, ADMIN_PASSWORD)])
  const address = mergeAddress(kept.id, gone.id)
  expect(both.map((answer) => answer instanceof Response && answer.headers.get('location'))).toEqual([
    address,
    address,
  ])
  expect(stored(gone)?.mergedInto).toBe(kept.id)
  expect(await page(await choose(kept, gone))).toContain('De to konti er blevet til én')
  expect(await open(gone)).toMatchObject({ status: 404 }) // it is no account of its own any more
})

test('nobody but an administrator sees or does it, and of a stranger there is no page', async () => {
  const { kept, gone } = createPair()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: createTeam().id })
  expect(await open(kept, '', manager)).toMatchObject({ status: 404 })
  expect(await post(kept, gone, ADMIN_PASSWORD, manager)).toMatchObject({ status: 404 })
  expect(await open({ id: 'ukendt' })).toMatchObject({ status: 404 })
  expect(await choose(kept, { id: 'ukendt' })).toMatchObject({ status: 404 })
  expect(await choose(kept, kept)).toMatchObject({ status: 404 })
  expect(await post(kept, { id: 'ukendt' }, ADMIN_PASSWORD)).toMatchObject({ status: 404 })
  expect(await post(kept, undefined, ADMIN_PASSWORD)).toMatchObject({ status: 400 })
  expect(stored(gone)?.mergedInto).toBeNull()
})
