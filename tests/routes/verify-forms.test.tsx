import { describe, expect, test } from 'vitest'
import { groupedCode } from '#app/domain/certificates/code.ts'
import { action, loader as formLoader } from '#app/routes/verify/route.tsx'
import { VerifyPage } from '#app/routes/verify/verify-page.tsx'
import { pdf, png } from '#tests/domain/certificates/baked.ts'
import { call } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import {
  args,
  fresh,
  nobodyIsAsked,
  ORIGIN,
  threeCertificates,
  UNKNOWN,
  verify,
} from '#tests/support/verify-pages.ts'

nobodyIsAsked()
const { bo, forgotten } = await threeCertificates()

const ask = (query: string) => call(formLoader, new Request(`${ORIGIN}/bevis${query}`))

describe('the form for a code', () => {
  const goesTo = async (query: string) => {
    const answer = await ask(query)
    return answer instanceof Response ? [answer.status, answer.headers.get('location')] : answer
  }

  test('leads to the page of the code, however it was typed', async () => {
    const { code } = bo.certificate
    const typed = [code, groupedCode(code).toLowerCase(), `https://x.dk/bevis/${code}/?fra=mail#top`]
    for (const one of typed) {
      expect(await goesTo(`?kode=${encodeURIComponent(one)}`)).toEqual([302, `/bevis/${code}`])
    }
    expect(await goesTo(`?kode=${UNKNOWN}`)).toEqual([302, `/bevis/${UNKNOWN}`])
  })

  test.each([
    '../log-ind',
    '//example.org',
    'https://example.org/bevis/..%2F..',
    '7KQM',
    'Mette Holm',
    '\\\\x',
  ])('what is no code leads nowhere and is unknown here: %s', async (typed) => {
    const answer = await ask(`?kode=${encodeURIComponent(typed)}`)
    expect(answer).toMatchObject({ data: { code: { typed, status: 'unknown' } }, init: { status: 404 } })
    const page = await render(<VerifyPage code={{ typed, status: 'unknown' }} tooLarge={false} />)
    expect(page).toMatch(/id="kode-error">Der findes intet bevis med koden/)
    expect(page).toContain(`value="${typed}"`)
  })

  test('what is no code counts as an unknown one, and the next waits', async () => {
    const tryOne = () => formLoader(args(new Request(`${ORIGIN}/bevis?kode=x`), 'typist'))
    for (let miss = 0; miss < 30; miss++) expect(tryOne().init?.status).toBe(404)
    expect(tryOne().init).toMatchObject({ status: 429, headers: { 'Retry-After': '60' } })
    const page = await render(<VerifyPage code={{ typed: 'x', status: 'wait' }} tooLarge={false} />)
    expect(page).toContain('Prøv igen om et minut')
  })

  test('asks for a code where none was typed, and says when something was too large', async () => {
    expect(await ask('')).toMatchObject({ data: { code: null, tooLarge: false }, init: { status: 200 } })
    expect(await ask('?kode=+-')).toMatchObject({
      data: { code: { status: 'missing' } },
      init: { status: 200 },
    })
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
  return render(<VerifyPage code={null} tooLarge={false} reply={body} />, '/bevis')
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
    expect(await render(<VerifyPage code={null} tooLarge={false} reply={body} />)).toContain(
      'Prøv igen om et minut',
    )
  })

  test('genuine files never count, nor does an empty form', async () => {
    for (let time = 0; time < 31; time++) {
      expect((await send({ text: bo.json }, 'employer')).status).toBe(200)
      expect((await send({ text: '' }, 'employer')).status).toBe(400)
    }
  })

  test('a paper around a genuine certificate is not vouched for; what was pasted unchanged is', async () => {
    expect(await shown({ file: pdf(bo.json, { shown: 'Ib Juhl' }), text: '' })).toContain(
      'Beviset inde i filen er ægte. Sammenlign navn og datoer',
    )
    expect(await shown({ text: bo.json })).toContain('Filen er uændret')
    const rewritten = await shown({ text: JSON.stringify(JSON.parse(bo.json), null, 2) })
    expect(rewritten).toContain('Underskriften er ægte')
    expect(rewritten).not.toContain('Filen er uændret')
  })

  test('what was too large is said at both fields, and the address leads there', async () => {
    const page = await render(<VerifyPage code={null} tooLarge />)
    expect(page).toMatch(/<div id="svar" tabindex="-1"><div class="ds-error-summary"/)
    expect(page).toMatch(/id="file-error">Det, du sendte, fylder for meget/)
    expect(page).toMatch(/id="text-error">Har du indsat tekst, kom den ikke med. Indsæt den igen/)
  })
})
