import { desc, eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { askErasure, erasureOf } from '#app/domain/privacy/erasures.server.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { DeleteMePage } from '#app/routes/delete-me/delete-me-page.tsx'
import { action as erase, loader as erasePage } from '#app/routes/delete-me/route.tsx'
import { loader as home } from '#app/routes/home/route.tsx'
import { loader as file } from '#app/routes/my-data/data-file.ts'
import { MyNamePage } from '#app/routes/my-name/my-name-page.tsx'
import { action as rename, loader as namePage } from '#app/routes/my-name/route.tsx'
import { db } from '#db/client.server.ts'
import { auditLog, certificates, people, sessions } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { issue, planRow, sit } from '#tests/support/full-account.ts'
import { createOwner, OWN_PASSWORD } from '#tests/support/own-password.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

type Who = { id: string }
const NAME = '/mine-oplysninger/navn'
const SLET = '/mine-oplysninger/slet'
const PASSWORD = { [SIGN_IN.password]: OWN_PASSWORD }

const post = async (handler: typeof erase | typeof rename, who: Who, path: string, fields: object) =>
  call<unknown>(handler, await requestFrom(who, path, formOf({ ...fields })))
const placeOf = (answer: unknown) => answer instanceof Response && answer.headers.get('location')
const stored = ({ id }: Who) => db.select().from(people).where(eq(people.id, id)).get()
const logged = ({ id }: Who) =>
  db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subjectId, id))
    .orderBy(desc(auditLog.id))
    .all()
    .map(({ action }) => action)

/** What a loader shows; it is no page that it refuses. */
async function open<T>(loader: (given: never) => Promise<T>, who: Who, path: string): Promise<T> {
  const answer = await call(loader as never, await requestFrom(who, path))
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return answer as T // what is no response is what the loader returns
}

test('somebody changes their own name, and their certificates stay as they were', async () => {
  const me = await createOwner({ name: 'Ida Ærø' })
  const certificate = issue(me.id, 'CTI')
  const answer = await post(rename, me, NAME, { name: ' Ida  Åkjær ', ...PASSWORD })
  expect(placeOf(answer)).toBe('/mine-oplysninger?gemt')
  expect(stored(me)).toMatchObject({ name: 'Ida Åkjær', sortKey: sortKey('Ida Åkjær') })
  expect(db.select().from(certificates).where(eq(certificates.id, certificate)).get()?.holderName).toBe('Ida')
  await post(rename, me, NAME, { name: 'Ida Åkjær', ...PASSWORD }) // a second click
  expect(logged(me)).toEqual(['account-changed'])
})

test.each([
  [{ name: 'Å', ...PASSWORD }, { name: 'name-too-short' }, 'Skriv dit navn'],
  [{ name: 'x'.repeat(71), ...PASSWORD }, { name: 'name-too-long' }, 'højst være på 70 tegn'],
  [{ name: 'Ida <b>', ...PASSWORD }, { name: 'name-letters' }, 'Skriv navnet med bogstaver'],
  [{ name: 'Ida 070761-4285', ...PASSWORD }, { name: 'cpr' }, 'CPR-nummer'],
  [{ name: 'Ida Åkjær' }, { password: 'password-missing' }, 'Skriv dit kodeord'],
  [{ name: 'Ida Åkjær', [SIGN_IN.password]: 'forkert' }, { password: 'password-wrong' }, 'ikke rigtigt'],
])('a name is refused: %j', async (fields, problems, said) => {
  const me = await createOwner({ name: 'Ida Ærø' })
  const answer = await post(rename, me, NAME, fields)
  const reply = { status: 'wrong' as const, typed: fields.name, problems }
  expect(answer).toMatchObject({ data: reply, init: { status: 400 } })
  expect(stored(me)?.name).toBe('Ida Ærø')
  const page = await open(namePage, me, NAME)
  const html = await render(<MyNamePage {...page} reply={reply as never} />) // the words are those of the table
  expect(html).toContain(said)
  expect(html).toContain('aria-invalid="true"')
})

test('somebody asks to be forgotten, is told when, and thinks better of it', async () => {
  const me = await createOwner()
  const sure = { intent: 'ask', understood: 'yes', ...PASSWORD }
  const both = await Promise.all([post(erase, me, SLET, sure), post(erase, me, SLET, sure)])
  expect(both.map(placeOf)).toEqual([SLET, SLET])
  const { dueOn } = erasureOf(me.id) ?? {}
  const page = await open(erasePage, me, SLET)
  expect(page.erasure?.dueOn).toBe(dueOn)
  const html = await render(<DeleteMePage {...page} reply={undefined} />)
  expect(html).toContain('Du bliver slettet den')
  expect(html).not.toContain('type="password"')
  expect((await open(home, me, '/')).mine?.erasure?.dueOn).toBe(dueOn)

  expect(placeOf(await post(erase, me, SLET, { intent: 'withdraw' }))).toBe('/mine-oplysninger?fortrudt')
  expect(erasureOf(me.id)).toBeNull()
  expect((await open(home, me, '/')).mine?.erasure).toBeNull()
  expect(placeOf(await post(erase, me, SLET, { intent: 'withdraw' }))).toBe('/mine-oplysninger?fortrudt')
  expect(logged(me)).toEqual(['erasure-withdrawn', 'erasure-asked'])
})

test.each([
  [{ ...PASSWORD }, 'not-understood', 'Sæt flueben'],
  [{ understood: 'yes' }, 'password-missing', 'Skriv dit kodeord'],
  [{ understood: 'yes', [SIGN_IN.password]: 'forkert' }, 'password-wrong', 'ikke rigtigt'],
] as const)('nobody is forgotten by %j', async (fields, problem, said) => {
  const me = await createOwner()
  const answer = await post(erase, me, SLET, { intent: 'ask', ...fields })
  const reply = { status: 'wrong' as const, understood: 'understood' in fields, problem }
  expect(answer).toMatchObject({ data: reply, init: { status: 400 } })
  expect(erasureOf(me.id)).toBeNull()
  expect(await render(<DeleteMePage {...(await open(erasePage, me, SLET))} reply={reply} />)).toContain(said)
})

test('the page says what goes and what stays, and before that what to get', async () => {
  const me = await createOwner()
  issue(me.id, 'CTI')
  const html = await render(<DeleteMePage {...(await open(erasePage, me, SLET))} reply={undefined} />)
  expect(html).toContain('Hent dine filer først')
  expect(html).toContain('Dit kursusbevis uden navn: kurset, datoerne og koden. De bliver for altid')
})

test('what stands in the way is said in place of the form', async () => {
  const admin = await createAdmin() // the only one there is in this file
  const rater = createPerson()
  sit(planRow(createPerson().id), rater.id, 'A')
  const pages = [admin, rater].map(async (who) =>
    render(<DeleteMePage {...(await open(erasePage, who, SLET))} reply={undefined} />),
  )
  const [last, open_] = await Promise.all(pages)
  expect(last).toContain('eneste administrator')
  expect(open_).toContain('Du er vurderer i en fidelitetsmåling')
  expect(last).not.toContain('type="password"')
  await post(erase, admin, SLET, { intent: 'ask', understood: 'yes', ...PASSWORD })
  expect(erasureOf(admin.id)).toBeNull()
})

test('whose day has passed is told that it waits, and what for', async () => {
  const me = createPerson()
  askErasure(me.id, 'asked', me.id, new Date('2026-01-01T12:00:00Z'))
  sit(planRow(createPerson().id), me.id, 'A')
  const html = await render(<DeleteMePage {...(await open(erasePage, me, SLET))} reply={undefined} />)
  expect(html).toContain('Du skulle være slettet den 15. januar 2026.')
  expect(html).toContain('Vi prøver igen hver nat')
  expect(html).toContain('Du er vurderer i en fidelitetsmåling')
  expect(html).not.toContain('Du bliver slettet den')
})

test.each(['', 'noget andet'])('a form that is none is refused: "%s"', async (intent) => {
  expect(await post(erase, createPerson(), SLET, { intent })).toMatchObject({ status: 400 })
})

test('the file is for whoever has just shown who they are, and for nobody who is not signed in', async () => {
  const me = createPerson()
  const ZIP = '/mine-oplysninger/fil/mine-oplysninger.zip'
  const answer = await call(file, await requestFrom(me, ZIP))
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="mine-oplysninger.zip"')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(Object.keys(files)).toContain('oplysninger.json')

  const longAgo = await requestFrom(me, ZIP)
  db.update(sessions)
    .set({ confirmedAt: new Date(0) })
    .where(eq(sessions.userId, me.id))
    .run()
  expect(placeOf(await call(file, longAgo))).toBe(`/bekraeft?returnTo=${encodeURIComponent(ZIP)}`)
  const stranger = new Request(`http://127.0.0.1:3000${ZIP}`)
  expect(placeOf(await call(file, stranger))).toMatch(/^\/log-ind/)
})
