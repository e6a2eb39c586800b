import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { LONGEST_PEOPLE_FILE } from '#app/domain/imports/columns.ts'
import { findImport } from '#app/domain/imports/imports.server.ts'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { AdminImportPage } from '#app/routes/admin-import/admin-import-page.tsx'
import type { Reply } from '#app/routes/admin-import/reply.ts'
import { action, loader } from '#app/routes/admin-import/route.tsx'
import { loader as wrongRows } from '#app/routes/admin-import/wrong-rows-file.ts'
import { AdminImportsPage } from '#app/routes/admin-imports/admin-imports-page.tsx'
import type { Reply as UploadReply } from '#app/routes/admin-imports/reply.ts'
import { action as upload, loader as list } from '#app/routes/admin-imports/route.tsx'
import { loader as exported } from '#app/routes/admin-people-file/route.ts'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { type Fields, sender } from '#tests/support/forms/app-form.ts'
import { fileOf, HEAD, handIn, importText, run } from '#tests/support/imports.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const ADDRESS = '/admin/personer/import'
let admin: { id: string }
beforeAll(async () => {
  db.$client.pragma('synchronous = OFF')
  admin = await createAdmin('Ingrid Vestergaard')
})

let count = 0
let email: string
beforeEach(() => {
  email = `ida${++count}@k.dk`
})

/** Posts the form for files as a browser does, and says what came of it. */
async function hand(given: { file?: File; text?: string }, person = admin) {
  const body = new FormData()
  body.set('file', given.file ?? new File([], ''))
  body.set('text', given.text ?? '')
  const answer: unknown = await call(upload, await requestFrom(person, ADDRESS, { method: 'POST', body }))
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location') }
  const { data, init } = answer as { data: UploadReply; init: ResponseInit } // what `data()` makes
  return { status: init.status, reply: data }
}

async function view(id: string, search = '') {
  const request = await requestFrom(admin, `${ADDRESS}/${id}${search}`)
  const answer = await call(loader, request, { import: id })
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}

const draw = async (id: string, { search = '', reply }: { search?: string; reply?: unknown } = {}) =>
  render(
    <AdminImportPage {...(await view(id, search))} reply={reply as Reply | undefined} />,
    `${ADDRESS}/${id}${search}`,
  )

const send = (id: string, fields: Fields, person = admin) =>
  sender(action, person, `${ADDRESS}/${id}`, { import: id })(fields)

const accountOf = (address: string) =>
  db
    .select()
    .from(people)
    .all()
    .find((one) => one.email === address)

test('for administrators, and for nobody else', async () => {
  const id = handIn(fileOf(`Ida A;${email};;;;;;`))
  const others = [createPerson(), createPerson(), createPerson()]
  for (const [place, role] of (['trainer', 'manager', 'assessor'] as const).entries())
    grant(others[place]!, role)
  for (const person of others) {
    const params = { import: id }
    const pages: Parameters<typeof call>[0][] = [list, loader, wrongRows, exported]
    for (const page of pages)
      expect(await call(page, await requestFrom(person, ADDRESS), params)).toMatchObject({ status: 404 })
    expect(await hand({ text: fileOf('A B;a@k.dk;;;;;;') }, person)).toMatchObject({ status: 404 })
    for (const intent of ['start', 'forget'])
      expect(await send(id, { intent }, person)).toMatchObject({ status: 404 })
  }
  expect(findImport(id)?.state).toBe('checked')
  expect(await send('nobody-knows', { intent: 'start' })).toMatchObject({ status: 404 })
  expect(await send(id, { intent: 'lose' })).toMatchObject({ status: 400 })
})

describe('handing in', () => {
  test('a file leads to what would happen, and is in the list', async () => {
    const file = new File([fileOf(`Ida A;${email};;;;;;`)], 'personer 110180-1234.csv')
    const { status, location } = await hand({ file, text: 'not read' })
    expect(status).toBe(302)
    const html = await draw(location?.split('/').at(-1) ?? '')
    expect(html).toContain('Ny konto')
    expect(html).toContain('Importér 1 række')
    expect(html).toContain('Import: personer xxxxxx-xxxx.csv')

    const page = await call(list, await requestFrom(admin, ADDRESS))
    if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
    expect(await render(<AdminImportsPage {...page.data} reply={undefined} />)).toContain(
      `href="${location}"`,
    )
  })

  const file = (content: BlobPart, name = 'fil.csv') => ({ file: new File([content], name) })
  test.each<[string, () => Parameters<typeof hand>[0], string, string]>([
    ['nothing', () => ({}), 'file', 'Vælg en fil, eller indsæt rækkerne'],
    ['a workbook', () => file(new Uint8Array([0x50, 0x4b, 3, 4])), 'file', 'Det er en Excel-fil'],
    ['a picture', () => file(new Uint8Array([0x89, 0x50, 0, 0])), 'file', 'Filen er ikke en tekst'],
    ['a file without mails', () => file('navn;team\na;b'), 'file', 'Vi mangler overskriften e-mail'],
    ['a text without people', () => ({ text: HEAD }), 'text', 'Der er ingen personer'],
    ['too long a file', () => file('x'.repeat(LONGEST_PEOPLE_FILE + 1)), 'file', 'højst fylde 8 MB'],
  ])('%s is refused at the field, and what was pasted stays', async (_, given, field, words) => {
    const { status, reply } = await hand(given())
    expect(status).toBe(400)
    const page = { imports: [], page: 1, pages: 0, isTooLarge: false }
    const html = await render(<AdminImportsPage {...page} reply={reply} />)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain(words)
    if (given().text) expect(html).toContain(given().text)
  })

  test('whoever sent more than the server takes is told', async () => {
    const page = await call(list, await requestFrom(admin, `${ADDRESS}?for-stor`))
    if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
    expect(page.init?.status).toBe(413)
    expect(await render(<AdminImportsPage {...page.data} reply={undefined} />)).toContain('højst fylde 8 MB')
  })
})

describe('looking through', () => {
  const text = () =>
    fileOf(
      `Ida A;${email};Varde;;Team ${count};;01-08-2026;`,
      `Bo B;b${email};Varde;;Team ${count};;31.02.2026;`,
    )

  test('a wrong row is told with its line, its column, what is wrong and the cure', async () => {
    const id = handIn(text())
    const html = await draw(id)
    expect(html).toContain('fra: &quot;31.02.2026&quot; findes ikke. Skriv en dato som 28-02-2026.')
    expect(html).toMatch(/<th scope="row">3<\/th>/)
    expect(html).toContain('Den ene forkerte række springes over.')
    expect(html).toContain('?vis=nye')
    const made = await draw(id, { search: '?vis=nye' })
    expect(made).toContain('Medlem fra 1. aug. 2026')
    expect(made).not.toContain('31.02.2026')
  })

  test('the wrong rows are a file, which can be put right and handed in again', async () => {
    const answer = await call(wrongRows, await requestFrom(admin, ADDRESS), { import: handIn(text()) })
    const csv = answer instanceof Response ? await answer.text() : ''
    expect(csv).toContain('"fejl"')
    expect(csv).toContain('"fra: ""31.02.2026"" findes ikke.')
    const again = await hand({ text: csv.replace(/;"31.02.2026"/, ';"28.02.2026"') })
    const id = again.location?.split('/').at(-1) ?? ''
    const { view: seen } = await view(id)
    expect(seen).toMatchObject({ count: { wrong: 0, new: 1 }, extra: [] })
  })

  test('columns that are left out are named', async () => {
    expect(await draw(handIn(`navn;e-mail;By\nIda A;${email};Varde`))).toContain('bliver ikke læst: By')
  })

  test('a long list has pages', async () => {
    const lines = Array.from({ length: 51 }, (_, row) => `A B;${row}${email};;;;;;`)
    const id = handIn(fileOf(...lines))
    const second = await draw(id, { search: '?vis=nye&side=2' })
    expect(second).toContain(`50${email}`)
    expect(second).not.toContain(`>49${email}`)
    expect(second).toContain('Side 2 af 2')
  })
})

describe('writing', () => {
  test('starts once, shows how far it is, and can be undone after a question', async () => {
    const id = handIn(fileOf(`Ida A;${email};;;;;;`))
    for (let times = 0; times < 2; times++)
      expect(await send(id, { intent: 'start', state: 'done', total: '0' })).toMatchObject({ status: 302 })
    const running = await draw(id)
    expect(running).toContain('0 af 1 rækker er importeret')
    expect(running).toMatch(/<noscript><meta http-equiv="refresh"/i)
    await run()
    expect(accountOf(email)?.name).toBe('Ida A')
    expect(await draw(id)).toContain('Importen er færdig')

    const question = await draw(id, { search: '?fortryd=ja' })
    expect(question).toContain('Vil du fortryde hele importen?')
    expect(question).toContain('Alt kan fortrydes.')
    for (let times = 0; times < 2; times++)
      expect(await send(id, { intent: 'undo' })).toMatchObject({ status: 302 })
    await run()
    expect(accountOf(email)).toBeUndefined()
    expect(await draw(id)).toContain('Importen er fortrudt')
  })

  test('what went wrong on the way is said, and the wrong rows are a file still', async () => {
    const id = handIn(fileOf(`Ida A;${email};;;;;;`, 'Bo;bo;;;;;;'))
    db.$client.exec("create trigger full before insert on people begin select raise(abort, 'full'); end")
    await send(id, { intent: 'start' })
    await expect(run()).rejects.toThrow()
    db.$client.exec('drop trigger full')
    const stopped = await draw(id)
    expect(stopped).toContain('Der gik noget galt på serveren')
    expect(stopped).toContain('Fortsæt importen')
    await send(id, { intent: 'go-on' })
    await run()
    const done = await draw(id)
    expect(done).not.toContain('Der gik noget galt')
    expect(done).toContain('/fil/forkerte.csv')
    const answer = await call(wrongRows, await requestFrom(admin, ADDRESS), { import: id })
    expect(answer instanceof Response && (await answer.text())).toContain('"bo"')
  })

  test('a later first day than the known one is counted and told', async () => {
    const row = (from: string) => fileOf(`Ida A;${email};Varde;;Team Dag;;${from};`)
    await importText(row('01-08-2025'))
    const html = await draw(handIn(row('01-09-2025')), { search: '?vis=uaendrede' })
    expect(html).toContain('Beholder en tidligere første dag')
    expect(html).toContain('Første dag er stadig 1. aug. 2025')
  })

  test('what cannot be undone is named before and after', async () => {
    const id = handIn(fileOf(`Ida Brugt;${email};;;;;;`))
    await send(id, { intent: 'start' })
    await run()
    db.$client.prepare("update people set password_hash = 'x' where email = ?").run(email)
    expect(await draw(id, { search: '?fortryd=ja' })).toMatch(/1 ting kan ikke fortrydes.*Ida Brugt/s)
    await send(id, { intent: 'undo' })
    await run()
    expect(await draw(id)).toMatch(/1 ting er beholdt.*Ida Brugt/s)
  })

  test('whoever makes managers shows once more who they are', async () => {
    const id = handIn(fileOf(`Ida A;${email};Varde;;;leder;;`))
    expect(await draw(id)).toContain('type="password"')
    for (const [password, problem, words] of [
      ['', 'password-missing', 'Skriv dit eget kodeord'],
      ['forkert', 'password-wrong', 'Kodeordet passer ikke'],
    ]) {
      const fields = { intent: 'start', invites: 'yes', [SIGN_IN.password]: password ?? '' }
      const answer = await send(id, fields)
      expect(answer).toMatchObject({ status: 400, reply: { problem } })
      const html = await draw(id, answer)
      expect(html).toContain(words)
      expect(html).toContain('href="#password"')
      expect(html).toMatch(
        /<input[^>]*name="invites"[^>]*checked=""|<input[^>]*checked=""[^>]*name="invites"/,
      )
    }
    expect(findImport(id)?.state).toBe('checked')
    expect(await send(id, { intent: 'start', [SIGN_IN.password]: ADMIN_PASSWORD })).toMatchObject({
      status: 302,
    })
    expect(findImport(id)?.state).toBe('running')
    await send(id, { intent: 'stop' })
    expect(await draw(id)).toContain('Fortsæt importen')
    await send(id, { intent: 'go-on' })
    await run()
    expect(accountOf(email)).toBeDefined()
  })

  test('a file that is thrown away is gone', async () => {
    const id = handIn(fileOf(`Ida A;${email};;;;;;`))
    expect(await send(id, { intent: 'forget' })).toMatchObject({ status: 302 })
    expect(findImport(id)).toBeNull()
  })
})

test('the file of people holds those whom the same address lists', async () => {
  createPerson({ name: 'Åse Bjørn', email })
  const answer = await call(exported, await requestFrom(admin, `/admin/personer/fil/personer.csv?q=aase`))
  const csv = answer instanceof Response ? await answer.text() : ''
  expect(csv.trim().split('\r\n')).toEqual([
    '\uFEFF"navn";"e-mail";"organisation";"enhed";"team";"funktion";"fra";"til"'.trim(),
    `"Åse Bjørn";"${email}";"";"";"";"";;`,
  ])
})
