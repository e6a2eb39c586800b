import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { loader as formLoader } from '#app/routes/verify/route.tsx'
import { headers, loader } from '#app/routes/verify-certificate/route.tsx'
import { MISSES_WINDOW, mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { db } from '#db/client.server.ts'
import { signInFailures } from '#db/schema/index.ts'
import { createCertificate } from '#tests/support/certificates.ts'
import { call, createPerson } from '#tests/support/people.ts'

const certificate = createCertificate(createPerson({ name: 'Mette Holm', email: 'mette@demo.fodfaeste.dk' }))

const UNKNOWN = 'A'.repeat(28)
let address = 0

/** What the page of a code answers somebody who is not signed in, each time from a new address unless told. */
function verify(code: string, from = `192.0.2.${++address}`) {
  const request = new Request(`http://127.0.0.1:3000/bevis/${encodeURIComponent(code)}`)
  const answer = loader({ request, params: { code }, context: { nonce: '', address: from } })
  if ('data' in answer) return { status: answer.init?.status, body: answer.data, init: answer.init }
  return { status: 200, body: answer }
}

describe('the page of a code', () => {
  test('tells anyone what the certificate says, and marks a demo', () => {
    const { body, status } = verify(certificate.code)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'known',
      certificate: { holderName: 'Mette Holm', status: 'valid', issuer: certificate.issuer, demo: true },
    })
  })

  test('never tells a row id, a person, a test result or the code', () => {
    const told = JSON.stringify(verify(certificate.code).body)
    for (const secret of [
      certificate.id,
      certificate.personId,
      certificate.code,
      'testCorrect',
      'demo.fodfaeste',
    ]) {
      expect(told).not.toContain(secret)
    }
  })

  test('answers all that is unknown alike, with 404', () => {
    const answers = [UNKNOWN, 'x', 'Mette Holm', certificate.id, '..', '%', `${certificate.code}A`].map(
      (code) => verify(code),
    )
    expect(answers[0]?.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('is not for search engines', () => {
    const none = new Headers()
    const given = { loaderHeaders: none, parentHeaders: none, actionHeaders: none, errorHeaders: undefined }
    expect(new Headers(headers(given)).get('x-robots-tag')).toBe('noindex')
  })
})

describe('guessing', () => {
  test('thirty unknown codes in a minute are answered; the next waits, known or not', () => {
    for (let miss = 0; miss < 30; miss++) expect(verify(UNKNOWN, 'guesser').status).toBe(404)
    expect(verify(UNKNOWN, 'guesser')).toMatchObject({
      status: 429,
      init: { headers: { 'Retry-After': '60' } },
    })
    expect(verify(certificate.code, 'guesser').status).toBe(429)
    expect(verify(certificate.code, 'another address').status).toBe(200)
  })

  test('known codes never count', () => {
    for (let time = 0; time < 40; time++) expect(verify(certificate.code, 'town hall').status).toBe(200)
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

const ask = (query: string) => call(formLoader, new Request(`http://127.0.0.1:3000/bevis${query}`))

describe('the form', () => {
  const goesTo = async (query: string) => {
    const answer = await ask(query)
    return answer instanceof Response ? [answer.status, answer.headers.get('location')] : answer
  }

  test('leads to the page of the code, however it was typed', async () => {
    expect(await goesTo('?kode=7kqm-w3xz p9ht')).toEqual([302, '/bevis/7KQMW3XZP9HT'])
    expect(await goesTo('?kode=https://x.dk/bevis/7KQM')).toEqual([302, '/bevis/7KQM'])
    expect(await goesTo('?kode=../log-ind')).toEqual([302, '/bevis/..%2FLOGIND'])
  })

  test('asks for a code where none was typed', async () => {
    expect(await ask('')).toMatchObject({ codeMissing: false })
    expect(await ask('?kode=+-')).toMatchObject({ codeMissing: true })
  })
})
