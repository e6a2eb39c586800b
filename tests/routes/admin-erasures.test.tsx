import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDays, addMonths, startOfDay, today } from '#app/domain/dates.ts'
import { askErasure } from '#app/domain/privacy/erasures.server.ts'
import { AdminErasuresPage } from '#app/routes/admin-erasures/admin-erasures-page.tsx'
import { action, loader } from '#app/routes/admin-erasures/route.tsx'
import { WillBeErased } from '#app/routes/admin-person/will-be-erased.tsx'
import { loader as personLoader } from '#app/routes/admin-person/route.tsx'
import { History } from '#app/routes/fidelity-review/history.tsx'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const ADMIN = await createAdmin()
const ADDRESS = '/admin/sletninger'
const longAgo = startOfDay(addDays(addMonths(today(), -6), 5))
const leaver = createPerson({ name: 'Ida Rejst', deactivatedAt: longAgo })
const asking = createPerson({ name: 'Bo Spørger' })
askErasure(asking.id, 'asked', asking.id)

const load = async (address = ADDRESS) => call(loader, await requestFrom(ADMIN, address))
const keep = async (fields: Record<string, string>, by: { id: string } = ADMIN) =>
  call(action, await requestFrom(by, ADDRESS, formOf(fields)))

test('an administrator sees whose account is soon forgotten, and on the account itself when', async () => {
  expect(await load()).toMatchObject({ leavers: [{ id: leaver.id, name: 'Ida Rejst' }], pages: 1 })
  for (const [person, cause] of [
    [leaver, 'left'],
    [asking, 'asked'],
  ] as const) {
    const address = `/admin/personer/${person.id}`
    const page = await call(personLoader, await requestFrom(ADMIN, address), { person: person.id })
    expect(page).toMatchObject({ erasure: { cause } })
  }
})

test('the page has a button for each, and says what came of it', async () => {
  const leavers = [{ id: 'i', name: 'Ida Rejst', closedOn: '2026-05-20', on: '2026-11-21' }]
  const props = { leavers, page: 1, pages: 1, isKept: false, isTooLate: false }
  const html = await render(<AdminErasuresPage {...props} />)
  expect(html).toContain('aria-label="Behold kontoen for Ida Rejst"')
  expect(html).toContain('21. november 2026')
  expect(await render(<AdminErasuresPage {...props} isKept />)).toContain('role="status"')
  expect(await render(<AdminErasuresPage {...props} isTooLate />)).toContain('role="alert"')
  expect(await render(<AdminErasuresPage {...props} leavers={[]} pages={0} />)).toContain(
    'Ingen konti slettes',
  )
  const link = 'href="/admin/sletninger"'
  expect(await render(<WillBeErased cause="left" on="2026-11-21" />)).toContain(link)
  expect(await render(<WillBeErased cause="asked" on="2026-11-21" />)).not.toContain(link)
})

test('a kept account is kept once, and a second click is told', async () => {
  const kept = (await keep({ person: leaver.id })) as Response // a redirect
  expect([kept.status, kept.headers.get('Location')]).toEqual([302, '/admin/sletninger?gemt=ja'])
  expect(await load('/admin/sletninger?gemt=ja')).toMatchObject({ leavers: [], isKept: true })
  expect(await keep({ person: leaver.id })).toMatchObject({ init: { status: 409 } })
})

test.each<{ what: string; fields: Record<string, string>; status: number }>([
  { what: 'no form', fields: {}, status: 400 },
  { what: 'who has asked', fields: { person: asking.id }, status: 409 },
  { what: 'nobody', fields: { person: 'findes-ikke' }, status: 409 },
])('$what is not kept', async ({ fields, status }) => {
  const reply = await keep(fields)
  expect('status' in reply ? reply.status : reply.init?.status).toBe(status)
})

test('for others the page is not there', async () => {
  const reply = (await keep({ person: leaver.id }, createPerson())) as Response // thrown
  expect(reply.status).toBe(404)
})

test('who is forgotten has no page, and is called so where they did something', async () => {
  db.update(people).set({ name: '', erasedAt: new Date() }).where(eq(people.id, asking.id)).run()
  const address = `/admin/personer/${asking.id}`
  const page = await call(personLoader, await requestFrom(ADMIN, address), { person: asking.id })
  expect((page as Response).status).toBe(404)
  const row = { event: 'planned' as const, reason: '', happenedOn: '2026-11-22', who: { name: '' } }
  expect(await render(<History rows={[row]} />)).toContain('Slettet person')
})
