import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { loader as fileLoader } from '#app/routes/verify-certificate/signed-file.ts'
import { createCertificate } from '#tests/support/certificates.ts'
import { listenToLog } from '#tests/support/log.ts'
import { createPerson } from '#tests/support/people.ts'
import { args, fresh, ORIGIN, threeCertificates, UNKNOWN } from '#tests/support/verify-pages.ts'

const { mette, forgotten } = await threeCertificates()

const isNoindex = (response: Response) => response.headers.get('x-robots-tag') === 'noindex'

describe('the signed file of a code', () => {
  const fileOf = (code: string, from = fresh()) =>
    fileLoader(args(new Request(`${ORIGIN}/bevis/${code}/bevis.json`), from, { code }))

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
    expect(answers.map(isNoindex)).toEqual([true, true])
    expect(await answers[0]?.text()).toBe(await answers[1]?.text())
  })

  test('waits like the page', async () => {
    for (let miss = 0; miss < 30; miss++) expect((await fileOf(UNKNOWN, 'file guesser')).status).toBe(404)
    const response = await fileOf(mette.certificate.code, 'file guesser')
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(isNoindex(response)).toBe(true)
  })

  test('asks to come again when it cannot be signed just now, and what is signed is given all the same', async () => {
    const { code } = createCertificate(createPerson())
    // The keys are gone, and a file is in the way of new ones.
    const keys = path.join(env.DATA_DIR, 'keys')
    rmSync(keys, { recursive: true })
    writeFileSync(keys, '')
    const told = listenToLog()
    const response = await fileOf(code)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(isNoindex(response)).toBe(true)
    expect(told).toHaveLength(1)
    expect((await fileOf(mette.certificate.code)).status).toBe(200)
  })
})
