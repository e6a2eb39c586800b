import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decodeJwt } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { signedCredential } from '#app/domain/certificates/credential/credentials.server.ts'
import { readFile } from '#app/domain/certificates/verify/read-file.server.ts'
import { env } from '#app/http/env.server.ts'
import { loader } from '#app/routes/certificate-file/route.ts'
import { createCertificate, endCertificate } from '#tests/support/certificates.ts'
import { listenToLog } from '#tests/support/log.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/read-pdf.ts'

const mette = createPerson({ name: 'Mette Ærø' })
const own = createCertificate(mette, { title: 'CTI grundkursus' })
const bo = createPerson({ name: 'Bo Bech' })

const get = async (person: { id: string }, file: string) =>
  call(loader, await requestFrom(person, `/mine-beviser/${file}`), { file })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const signed = () => signedCredential(own.id) ?? { json: '', jwt: '' }

test('a stranger signs in first', async () => {
  const request = new Request(`http://127.0.0.1:3000/mine-beviser/${own.id}.pdf`)
  const response = await call(loader, request, { file: `${own.id}.pdf` })
  expect(response).toMatchObject({ status: 302 })
  expect(response.headers.get('location')).toBe(`/log-ind?returnTo=%2Fmine-beviser%2F${own.id}.pdf`)
})

test('one that waits for its signature is signed before its file is given', async () => {
  expect(signedCredential(own.id)).toBeNull()
  expect((await get(mette, `${own.id}.json`)).status).toBe(200)
  expect(signedCredential(own.id)).not.toBeNull()
})

describe('each file', () => {
  test.each([
    { ending: 'pdf', type: 'application/pdf', disposition: 'inline' },
    { ending: 'json', type: 'application/vc+ld+json', disposition: 'attachment' },
    { ending: 'jwt', type: 'text/plain; charset=utf-8', disposition: 'attachment' },
    { ending: 'png', type: 'image/png', disposition: 'attachment' },
    { ending: 'svg', type: 'image/svg+xml', disposition: 'attachment' },
  ])('$ending comes under a name one can find again, and no cache keeps it', async ({
    ending,
    type,
    disposition,
  }) => {
    const response = await get(mette, `${own.id}.${ending}`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `${disposition}; filename="kursusbevis-cti-grundkursus-mette-aeroe.${ending}"`,
      'cache-control': 'private, no-store',
    })
  })

  test.each(['pdf', 'json', 'png', 'svg'])('%s holds the very text that was signed', async (ending) => {
    const file = readFile(await bytesOf(await get(mette, `${own.id}.${ending}`)))
    expect(file).toMatchObject({ form: 'json', text: signed().json })
  })

  test('jwt is the text that was signed, and says the same', async () => {
    const text = await (await get(mette, `${own.id}.jwt`)).text()
    expect(text).toBe(signed().jwt)
    expect(decodeJwt(text).jti).toBe(JSON.parse(signed().json).id)
  })

  test('the paper tells the name; the pictures do not', async () => {
    expect(readPdf(await bytesOf(await get(mette, `${own.id}.pdf`))).letters).toContain('MetteÆrø')
    const svg = await (await get(mette, `${own.id}.svg`)).text()
    expect(svg.replace(/<openbadges:credential>.*<\/openbadges:credential>/, '')).not.toContain('Mette')
  })

  test('an SVG that is opened as a page may do nothing', async () => {
    const policy = (await get(mette, `${own.id}.svg`)).headers.get('content-security-policy')
    expect(policy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  })
})

test('who holds a revoked certificate still has its files, and the paper says so', async () => {
  const person = createPerson()
  const revoked = createCertificate(person)
  endCertificate(revoked, { kind: 'revoked', reason: 'misuse' }, '2027-03-01')
  expect((await get(person, `${revoked.id}.json`)).status).toBe(200)
  const paper = readPdf(await bytesOf(await get(person, `${revoked.id}.pdf`)))
  expect(paper.letters).toContain('TILBAGEKALDT1.marts2027')
})

test('nobody gets the file of another, not even an administrator', async () => {
  const ingrid = createPerson()
  grant(ingrid, 'admin')
  grant(ingrid, 'manager')
  for (const person of [bo, ingrid]) {
    for (const ending of ['pdf', 'json', 'jwt', 'png', 'svg']) {
      expect((await get(person, `${own.id}.${ending}`)).status).toBe(404)
    }
  }
})

test.each([
  own.id,
  `${own.id}.PDF`,
  `${own.id}.html`,
  `${own.id}.constructor`,
  `${own.code}.pdf`,
  '.pdf',
  '..%2F.pdf',
  'x.pdf',
])('no file is called %s', async (file) => {
  expect((await get(mette, file)).status).toBe(404)
})

describe('when nothing can be signed', () => {
  const person = createPerson()
  let waiting = { id: '' }
  beforeAll(() => {
    waiting = createCertificate(person) // here, or a test above would have it signed
    // The keys are gone, and a file is in the way of new ones.
    const keys = path.join(env.DATA_DIR, 'keys')
    rmSync(keys, { recursive: true })
    writeFileSync(keys, '')
  })

  test('the answer says so kindly, that the certificate counts, and when to try again', async () => {
    const told = listenToLog()
    const response = await get(person, `${waiting.id}.pdf`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(await response.text()).toMatch(/^Beviset er ikke underskrevet endnu.*Prøv igen om et minut\.$/)
    expect(told).not.toEqual([])
  })

  test('what is signed is given all the same', async () => {
    expect((await get(mette, `${own.id}.json`)).status).toBe(200)
  })
})
