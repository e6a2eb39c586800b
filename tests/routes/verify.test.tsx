import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { MISSES_WINDOW, mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { action, headers as formHeaders, loader as formLoader } from '#app/routes/verify/route.tsx'
import { VerifyPage } from '#app/routes/verify/verify-page.tsx'
import { headers, loader } from '#app/routes/verify-certificate/route.tsx'
import { loader as fileLoader } from '#app/routes/verify-certificate/signed-file.ts'
import { VerifyCertificatePage } from '#app/routes/verify-certificate/verify-certificate-page.tsx'
import { db, write } from '#db/client.server.ts'
import { signInFailures } from '#db/schema/index.ts'
import { pdf, png } from '#tests/domain/certificates/baked.ts'
import { createCertificate, createSigned, endCertificate } from '#tests/support/certificates.ts'
import { call, createPerson } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const MARCH = new Date('2026-03-01T12:00:00Z')
const ORIGIN = 'http://127.0.0.1:3000'
const UNKNOWN = 'A'.repeat(28)

const mette = await createSigned(createPerson({ name: 'Mette Holm', email: 'mette@demo.fodfaeste.dk' }), {
  at: MARCH,
})
const bo = await createSigned(createPerson({ name: 'Bo <b>Bech</b>' }), { at: MARCH })
const forgotten = await createSigned(createPerson({ name: 'Åse Øst' }), { at: MARCH })
write((tx) => forgetHolder(tx, forgotten.certificate.personId, '2026-11-22'))

const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
  throw new Error('To verify a certificate nobody is asked')
})
afterAll(() => expect(fetched).not.toHaveBeenCalled())

let address = 0
/** An address that nobody has asked from before. */
const fresh = () => `192.0.2.${++address}`

type Args = Parameters<typeof loader>[0]
const args = (request: Request, from: string, params = {}): Args => ({
  request,
  params,
  context: { nonce: '', address: from },
})

/** What the page of a code answers somebody who is not signed in. */
function verify(code: string, from = fresh()) {
  const answer = loader(args(new Request(`${ORIGIN}/bevis/${encodeURIComponent(code)}`), from, { code }))
  if ('data' in answer) return { status: answer.init?.status, body: answer.data, init: answer.init }
  return { status: 200, body: answer, init: null }
}

const pageOf = (code: string) =>
  render(<VerifyCertificatePage answer={verify(code).body} />, `/bevis/${code}`)

describe('the page of a code', () => {
  test('tells anyone what the certificate says, and marks a demo', async () => {
    const page = await pageOf(mette.certificate.code)
    expect(verify(mette.certificate.code).status).toBe(200)
    expect(page).toContain('<strong>Gyldigt.</strong> Beviset er ægte og gyldigt til og med 1. marts 2028.')
    expect(page).toContain('>Mette Holm</h1>')
    expect(page).toContain('DEMO')
    expect(page).toContain(mette.certificate.contentHash.slice(0, 16))
    expect(page).toContain('did:web:demo.fodfaeste.invalid')
    expect(page).not.toContain('/.well-known/did.json') // nobody has that host
  })

  test('shows a name exactly as on paper, as text, and how to check it without us', async () => {
    const { code } = bo.certificate
    const page = await pageOf(code)
    expect(page).toContain('>Bo &lt;b&gt;Bech&lt;/b&gt;</h1>')
    expect(page).not.toContain('DEMO')
    expect(page).toContain(`href="${ORIGIN}/.well-known/did.json"`)
    expect(page).toContain(`href="/bevis/${code}/bevis.json"`)
  })

  test('never tells a row id, a person, a test result or the code', () => {
    const { id, personId, code } = mette.certificate
    const told = JSON.stringify(verify(code).body)
    for (const secret of [id, personId, code, 'correct', 'total', 'demo.fodfaeste.dk', mette.credentialId]) {
      expect(told).not.toContain(secret)
    }
  })

  test('says when and why it was revoked', async () => {
    const certificate = createCertificate(createPerson(), { at: MARCH })
    endCertificate(certificate, { kind: 'revoked', reason: 'requirements-not-met' }, '2026-05-01')
    const page = await pageOf(certificate.code)
    expect(page).toContain('<strong>Tilbagekaldt.</strong>')
    expect(page).toContain('tilbagekaldte beviset 1. maj 2026, fordi kravene ikke var opfyldt.')
  })

  test('leads to the one that stands in its place', async () => {
    const [old, next] = [createCertificate(createPerson()), createCertificate(createPerson())]
    endCertificate(old, { kind: 'replaced', replacedBy: next.id }, '2026-05-01')
    const page = await pageOf(old.code)
    expect(page).toContain('<strong>Erstattet.</strong>')
    expect(page).toContain(`href="/bevis/${next.code}"`)
  })

  test('of a forgotten holder asks for the file', async () => {
    const { code } = forgotten.certificate
    const page = await pageOf(code)
    expect(page).toContain('Bevis udstedt 1. marts 2026</h1>')
    expect(page).toContain('Navnet er slettet hos os. Indsend filen for at bekræfte indehaveren.')
    expect(page).toContain('href="/bevis#fil"')
    expect(page).not.toContain('bevis.json')
    expect(page).not.toContain('Åse')
  })

  test('answers all that is unknown alike, with 404', () => {
    const { id, code } = mette.certificate
    const answers = [UNKNOWN, 'x', 'Mette Holm', id, mette.credentialId, '..', '%', `${code}A`].map((typed) =>
      verify(typed),
    )
    expect(answers[0]?.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test.each([
    ['a code', headers],
    ['the form', formHeaders],
  ])('%s is not for search engines', (_what, of) => {
    const none = new Headers()
    const given = { loaderHeaders: none, parentHeaders: none, actionHeaders: none, errorHeaders: undefined }
    expect(new Headers(of(given)).get('x-robots-tag')).toBe('noindex')
  })
})

describe('the signed file of a code', () => {
  const fileOf = (code: string, from = fresh()) =>
    fileLoader(args(new Request(`${ORIGIN}/bevis/${code}/bevis.json`), from, { code })).catch(
      (thrown: unknown) => thrown as Response, // loaders throw responses
    )

  test('is the very bytes, to keep, and in no cache', async () => {
    const response = await fileOf(mette.certificate.code)
    expect(await response.text()).toBe(mette.json)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="kursusbevis.json"',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    })
  })

  test('is signed when it is asked for, if it was not before', async () => {
    const { code } = createCertificate(createPerson({ name: 'Ny Bang' }))
    expect(await (await fileOf(code)).text()).toContain('"Ny Bang"')
  })

  test('is not there for an unknown code, nor when the holder is forgotten', async () => {
    const answers = await Promise.all([UNKNOWN, forgotten.certificate.code].map((code) => fileOf(code)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(await answers[0]?.text()).toBe(await answers[1]?.text())
  })

  test('waits like the page', async () => {
    for (let miss = 0; miss < 30; miss++) expect((await fileOf(UNKNOWN, 'file guesser')).status).toBe(404)
    expect((await fileOf(mette.certificate.code, 'file guesser')).status).toBe(429)
  })
})

describe('guessing', () => {
  test('thirty unknown codes in a minute are answered; the next waits, known or not', () => {
    const { code } = mette.certificate
    for (let miss = 0; miss < 30; miss++) expect(verify(UNKNOWN, 'guesser').status).toBe(404)
    expect(verify(UNKNOWN, 'guesser')).toMatchObject({
      status: 429,
      init: { headers: { 'Retry-After': '60' } },
    })
    expect(verify(code, 'guesser').status).toBe(429)
    expect(verify(code, 'another address').status).toBe(200)
  })

  test('known codes never count', () => {
    for (let time = 0; time < 40; time++) {
      expect(verify(mette.certificate.code, 'town hall').status).toBe(200)
    }
  })

  test('a minute later there is room again', () => {
    const start = Date.now()
    for (let miss = 0; miss < 30; miss++) recordMiss('patient', start)
    expect(mustWait('patient', start + MISSES_WINDOW - 1)).toBe(true)
    expect(mustWait('patient', start + MISSES_WINDOW)).toBe(false)
  })

  test('the address itself is not kept', () => {
    recordMiss('203.0.113.9')
    const kept = db
      .select()
      .from(signInFailures)
      .where(eq(signInFailures.subject, 'verify 203.0.113.9'))
      .all()
    expect(kept).toEqual([])
  })
})

const ask = (query: string) => call(formLoader, new Request(`${ORIGIN}/bevis${query}`))

describe('the form for a code', () => {
  const goesTo = async (query: string) => {
    const answer = await ask(query)
    return answer instanceof Response ? [answer.status, answer.headers.get('location')] : answer
  }

  test('leads to the page of the code, however it was typed', async () => {
    expect(await goesTo('?kode=7kqm-w3xz p9ht')).toEqual([302, '/bevis/7KQMW3XZP9HT'])
    expect(await goesTo('?kode=https://x.dk/bevis/7KQM')).toEqual([302, '/bevis/7KQM'])
    expect(await goesTo('?kode=../log-ind')).toEqual([302, '/bevis/..%2FLOGIND'])
  })

  test('asks for a code where none was typed, and says when something was too large', async () => {
    expect(await ask('')).toMatchObject({ data: { codeMissing: false, tooLarge: false } })
    expect(await ask('?kode=+-')).toMatchObject({ data: { codeMissing: true }, init: { status: 200 } })
    expect(await ask('?for-stor')).toMatchObject({ data: { tooLarge: true }, init: { status: 413 } })
  })

  test.each([
    '?x=1',
    '?kode',
    '?kode=&kode=A',
    '?%00',
    '?kode[]=1',
  ])('%s is no fault of ours', async (query) => {
    const answer = await ask(query)
    expect(answer instanceof Response || 'data' in answer).toBe(true)
  })
})

/** What the form answers to a file or a text, sent as a browser does. */
async function send(fields: Record<string, string | Buffer | Blob>, from = fresh()) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, value instanceof Blob ? value : new Blob([Uint8Array.from(value)]), 'bevis')
  }
  const request = new Request(`${ORIGIN}/bevis`, { method: 'POST', body })
  const answer = await action(args(request, from)).catch((thrown: unknown) => thrown as Response)
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location'), body: undefined }
  }
  const hasStatus = 'data' in answer
  return { status: hasStatus ? (answer.init?.status ?? 200) : 200, body: hasStatus ? answer.data : answer }
}

const shown = async (fields: Record<string, string | Buffer | Blob>) => {
  const { body } = await send(fields)
  return render(<VerifyPage codeMissing={false} tooLarge={false} reply={body} />, '/bevis')
}

describe('the form for a file', () => {
  test.each([
    ['JSON that was pasted', { text: bo.json }],
    ['a JWT that was pasted', { text: bo.jwt }],
    ['a JSON file', { file: Buffer.from(bo.json), text: '' }],
    ['a PNG', { file: png(bo.json), text: '' }],
    ['a PDF, whatever was pasted before', { file: pdf(bo.json), text: 'noget andet' }],
  ])('answers to %s with the certificate, under a heading the address leads to', async (_what, fields) => {
    const page = await shown(fields)
    expect(page).toContain('action="/bevis#svar"')
    expect(page).toContain('<h2 id="svar" tabindex="-1">Svaret på din fil</h2>')
    expect(page).toContain('<strong>Gyldigt.</strong>')
    expect(page).toContain('>Bo &lt;b&gt;Bech&lt;/b&gt;</h3>')
  })

  test('tells the name of a forgotten holder, and where it is from', async () => {
    const page = await shown({ text: forgotten.json })
    expect(page).toContain('>Åse Øst</h3>')
    expect(page).toContain('Det står her, fordi det er underskrevet i filen.')
  })

  test('shows nothing of a file that was changed, but keeps what was pasted', async () => {
    const page = await shown({ text: bo.json.replace('Bo <b>', '<script>alert(1)</script>') })
    expect(page).toContain('<strong>Ændret.</strong>')
    expect(page).not.toContain('</h3>')
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('says of a certificate from elsewhere that it cannot say', async () => {
    const other = { ...JSON.parse(bo.json), id: 'urn:uuid:1', issuer: { id: 'https://example.org/x' } }
    expect(await shown({ text: JSON.stringify(other) })).toContain('<strong>Ukendt.</strong>')
  })

  test.each([
    ['nothing', 'file', {}],
    ['nothing', 'file', { file: Buffer.from(''), text: ' ' }],
    ['nothing', 'file', { file: 'a text', text: '' }],
    ['nothing', 'file', { text: Buffer.from(bo.json) }],
    ['no-certificate', 'text', { text: '<script>alert(1)</script>' }],
    ['no-certificate', 'file', { file: Buffer.from('Kære Mette'), text: bo.json }],
    ['picture-without', 'file', { file: png(null), text: '' }],
    ['pdf-without', 'file', { file: pdf(null), text: '' }],
  ] as const)('refuses %s at the field %s with 400', async (problem, field, fields) => {
    const { status, body } = await send(fields)
    const text = 'text' in fields && typeof fields.text === 'string' ? fields.text : ''
    expect({ status, body }).toEqual({ status: 400, body: { status: 'refused', problem, field, text } })
    const page = await shown(fields)
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain(`id="${field}-error"`)
    expect(page).not.toContain('<script>alert')
  })

  test.each([
    bo.certificate.code,
    `  ${bo.certificate.code.toLowerCase()} `,
    `${ORIGIN}/bevis/${bo.certificate.code}\n`,
  ])('a code or an address leads to its page: %s', async (text) => {
    const location = `/bevis/${bo.certificate.code}`
    expect(await send({ text })).toMatchObject({ status: 302, location })
  })

  test('a body that is no form is 400', async () => {
    const request = new Request(`${ORIGIN}/bevis`, { method: 'POST', body: 'text' })
    expect(await call(action, request)).toMatchObject({ status: 400 })
  })

  test('files that are not genuine count as unknown codes do; the next waits, and what was pasted stays', async () => {
    for (let miss = 0; miss < 10; miss++) {
      await send({ text: 'Kære Mette' }, 'forger')
      await send({ text: bo.json.replace('Bo', 'Ib') }, 'forger')
      await send({ text: '{"id":"1","type":["OpenBadgeCredential"],"issuer":"x"}' }, 'forger')
    }
    const { status, body } = await send({ text: bo.json }, 'forger')
    expect({ status, body }).toEqual({ status: 429, body: { status: 'wait', text: bo.json } })
    expect(verify(bo.certificate.code, 'forger').status).toBe(429)
    expect(await render(<VerifyPage codeMissing={false} tooLarge={false} reply={body} />)).toContain(
      'Prøv igen om et minut',
    )
  })

  test('genuine files never count, nor does an empty form', async () => {
    for (let time = 0; time < 31; time++) {
      expect((await send({ text: bo.json }, 'employer')).status).toBe(200)
      expect((await send({ text: '' }, 'employer')).status).toBe(400)
    }
  })

  test('what was too large is said at the file', async () => {
    const page = await render(<VerifyPage codeMissing={false} tooLarge />)
    expect(page).toMatch(/id="file-error">Filen fylder for meget/)
  })
})
