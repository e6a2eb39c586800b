import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { MISSES_WINDOW, mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { headers as formHeaders } from '#app/routes/verify/route.tsx'
import { headers } from '#app/routes/verify-certificate/route.tsx'
import { VerifyCertificatePage } from '#app/routes/verify-certificate/verify-certificate-page.tsx'
import { db } from '#db/client.server.ts'
import { signInFailures } from '#db/schema/index.ts'
import { createCertificate, endCertificate } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import {
  MARCH,
  nobodyIsAsked,
  ORIGIN,
  threeCertificates,
  UNKNOWN,
  verify,
} from '#tests/support/verify-pages.ts'

nobodyIsAsked()
const { mette, bo, forgotten } = await threeCertificates()

const pageOf = (code: string) =>
  render(<VerifyCertificatePage answer={verify(code).body} />, `/bevis/${code}`)

describe('the page of a code', () => {
  test('tells anyone what the certificate says, and marks a demo', async () => {
    const page = await pageOf(mette.certificate.code)
    expect(verify(mette.certificate.code).status).toBe(200)
    expect(page).toMatch(/<strong>DEMO\. Gyldigt\.<\/strong>\s+Det er et demobevis: Personen er opdigtet,/)
    expect(page).not.toMatch(/ægte/)
    expect(page).toContain('>Mette Holm</h1>')
    expect(page).toContain(mette.certificate.contentHash.slice(0, 16))
    expect(page).toContain('did:web:demo.fodfaeste.invalid')
    expect(page).not.toContain('/.well-known/did.json') // nobody has that host
  })

  test('shows a name exactly as on paper, as text, and how to check it without us', async () => {
    const { code } = bo.certificate
    const page = await pageOf(code)
    expect(page).toContain('<strong>Gyldigt.</strong> Beviset er ægte og gyldigt til og med 1. marts 2028.')
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

  test('of a demo that has ended says how, and still that it never counted', async () => {
    const person = createPerson({ email: 'ib@demo.fodfaeste.dk' })
    const certificate = createCertificate(person, { at: MARCH })
    endCertificate(certificate, { kind: 'revoked', reason: 'misuse' }, '2026-05-01')
    const page = await pageOf(certificate.code)
    expect(page).toContain('<strong>DEMO. Tilbagekaldt.</strong> Videnscentret tilbagekaldte')
    expect(page).toContain('Det er et demobevis: Personen er opdigtet')
  })

  test('leads to the signed file only when it is signed', async () => {
    const { code } = createCertificate(createPerson(), { at: MARCH })
    expect(await pageOf(code)).not.toContain('bevis.json')
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
