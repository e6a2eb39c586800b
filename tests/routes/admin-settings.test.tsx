import { afterEach, expect, test } from 'vitest'
import { SiteFrame } from '#app/components/site-frame.tsx'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { AdminSettingsPage } from '#app/routes/admin-settings/admin-settings-page.tsx'
import type { Reply } from '#app/routes/admin-settings/reply.ts'
import { action, loader } from '#app/routes/admin-settings/route.tsx'
import { loader as logo } from '#app/routes/centre-logo/route.ts'
import { loader as terms } from '#app/routes/terms/route.tsx'
import { TermsPage } from '#app/routes/terms/terms-page.tsx'
import { db } from '#db/client.server.ts'
import { centreSettings as table } from '#db/schema/index.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

afterEach(() => void db.delete(table).run())

const ADDRESS = '/admin/indstillinger'
const PNG = '\x89PNG\r\n\x1a\npicture'
const FIELDS = {
  name: 'Videnscenter Nord',
  email: 'nord@example.dk',
  phone: '12 34 56 78',
  address: 'Gaden 1\n9000 Aalborg',
  terms: 'Ét <b>afsnit</b>.\n\nEt andet.',
  mailSender: 'Kurser i Nord',
  mailReplyTo: 'svar@example.dk',
  privacyContact: 'data@example.dk',
  wasUrl: 'https://was.digst.dk/fodfaeste-dk',
}

const createAdmin = () => {
  const admin = createPerson()
  grant(admin, 'admin')
  return admin
}

/** Posts the form as a browser does, with a picture where one is given as its bytes. */
async function send(person: { id: string }, given: Record<string, string> = {}, picture?: string) {
  const body = new FormData()
  const seen = String(centreSettings().savedAt)
  for (const [name, value] of Object.entries({ ...FIELDS, seen, ...given })) body.append(name, value)
  const bytes = Uint8Array.from(picture ?? '', (letter) => letter.charCodeAt(0))
  body.append('logo', new File([bytes], picture === undefined ? '' : 'logo.png', { type: 'image/png' }))
  return call(action, await requestFrom(person, ADDRESS, { method: 'POST', body }))
}

const isData = (answer: unknown): answer is { data: Reply; init: { status: number } } =>
  typeof answer === 'object' && answer !== null && 'data' in answer

async function draw(reply?: Reply) {
  const page = await call(loader, await requestFrom(createAdmin(), ADDRESS))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  return render(<AdminSettingsPage settings={page.settings} isSaved={false} reply={reply} />)
}

test('they are the administrators’ alone', async () => {
  const trainer = createPerson()
  grant(trainer, 'trainer')
  for (const person of [createPerson(), trainer]) {
    expect(await call(loader, await requestFrom(person, ADDRESS))).toMatchObject({ status: 404 })
    expect(await send(person)).toMatchObject({ status: 404 })
  }
  expect(centreSettings().savedAt).toBe(0)
})

test('what is saved stands at the foot of every page, under the terms, and the picture has an address', async () => {
  expect(await send(createAdmin(), { role: 'admin', savedAt: '1' }, PNG)).toMatchObject({ status: 302 })
  const settings = centreSettings()
  const foot = await render(
    <SiteFrame person={null} centre={settings}>
      {null}
    </SiteFrame>,
  )
  expect(foot).toContain('Videnscenter Nord')
  expect(foot).toContain('href="mailto:nord@example.dk"')
  expect(foot).toContain(`src="${settings.logo}"`)

  const page = await call(terms, new Request('http://127.0.0.1:3000/vilkaar'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  const html = await render(<TermsPage centre={page.centre} terms={page.terms} />)
  expect(html).toContain('>Ét &lt;b&gt;afsnit&lt;/b&gt;.</p>')
  expect(html).toContain('>Et andet.</p>')

  const hash = settings.logo?.split('/').at(-1) ?? ''
  const picture = await call(logo, new Request(`http://127.0.0.1:3000${settings.logo}`), { hash })
  expect(Buffer.from(await picture.arrayBuffer()).toString('latin1')).toBe(PNG)
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
  const other = await call(logo, new Request('http://127.0.0.1:3000/centrets-logo/..'), { hash: '..' })
  expect(other.status).toBe(404)
})

test('what is wrong is told at its field, what was typed stays, and nothing is saved', async () => {
  const wrong = { name: '', email: 'nord', terms: 'Ring til 110180-1234' }
  const answer = await send(createAdmin(), wrong, '<svg onload="x">')
  if (!isData(answer)) throw new Error('It was accepted')
  expect(answer.init.status).toBe(400)
  expect(answer.data.problems).toEqual({
    name: 'name-missing',
    email: 'email-wrong',
    terms: 'cpr',
    logo: 'logo-kind',
  })
  const html = await draw(answer.data)
  for (const field of ['name', 'email', 'terms', 'logo']) expect(html).toContain(`href="#${field}"`)
  expect(html).toContain('Ring til 110180-1234')
  expect(html).toContain('value="Kurser i Nord"')
  expect(centreSettings().savedAt).toBe(0)
})

test('two tabs: the second is told that something was saved meanwhile, and can save all the same', async () => {
  const admin = createAdmin()
  const seen = String(centreSettings().savedAt)
  await send(admin, { seen, name: 'Den første' })
  const answer = await send(admin, { seen, name: 'Den anden' })
  if (!isData(answer)) throw new Error('It was accepted')
  expect(answer).toMatchObject({ init: { status: 409 }, data: { status: 'changed' } })
  expect(centreSettings().name).toBe('Den første')
  const html = await draw(answer.data)
  expect(html).toContain('value="Den anden"')
  expect(html).toContain(`name="seen" value="${centreSettings().savedAt}"`)
  expect(await send(admin, { name: 'Den anden' })).toMatchObject({ status: 302 })
  expect(centreSettings().name).toBe('Den anden')
})

test('the picture can be removed, and without a new one it stays', async () => {
  const admin = createAdmin()
  await send(admin, {}, PNG)
  await send(admin, { name: 'Et andet navn' })
  expect(centreSettings().logo).not.toBeNull()
  await send(admin, { removeLogo: 'yes' })
  expect(centreSettings().logo).toBeNull()
})
