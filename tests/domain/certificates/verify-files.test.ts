import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readFile, readText } from '#app/domain/certificates/verify/read-file.server.ts'
import { LONGEST_TEXT } from '#app/domain/certificates/verify/sent-certificate.ts'
import { createSigned } from '#tests/support/certificates.ts'
import { findCertificateFile } from '#app/domain/certificates/paper/certificate-files.server.ts'
import { findOwnCertificate } from '#app/domain/certificates/certificates.server.ts'
import { createPerson } from '#tests/support/people.ts'
import { seeded } from '#tests/support/random.ts'
import { escaped, inCdata, inVerify, pdf, png, svg } from './baked.ts'

const holder = createPerson({ name: 'Åse "Bø" Łoś & <søn>' })
const { certificate, json, jwt, credentialId } = await createSigned(holder)
const bytes = (text: string) => Buffer.from(text)

describe('the very text that was signed comes out of', () => {
  test.each([
    ['JSON', bytes(json), json],
    ['JSON with a byte order mark and white space', bytes(`\uFEFF \r\n${json}\n\n`), json],
    ['a JWT', bytes(`${jwt}\n`), jwt],
    ['a JWT that was broken into lines', bytes(jwt.replace(/.{64}/g, '$&\r\n ')), jwt],
    ['a PNG', png(json), json],
    ['a PNG, compressed', png(json, { compressed: true }), json],
    ['a PNG with a JWT', png(jwt), jwt],
    ['an SVG', svg(inCdata(json)), json],
    ['an SVG with escaped text, as drawing programs write it', svg(escaped(json)), json],
    ['an SVG with a JWT', svg(inVerify(jwt)), jwt],
    ['a PDF', pdf(json), json],
    ['a PDF with what is not compressed', pdf(json, { compressed: false }), json],
    ['a PDF with a JWT', pdf(jwt), jwt],
  ])('%s', (_kind, file, text) => {
    const form = text === jwt ? 'jwt' : 'json'
    const enclosed = /^(\x89PNG|%PDF|<\?xml)/.test(file.toString('latin1', 0, 5))
    expect(readFile(file)).toMatchObject({ form, enclosed, text, credentialId })
  })

  test.each(['pdf', 'png', 'svg', 'json', 'jwt'])('the %s that we give out', async (ending) => {
    const own = findOwnCertificate(holder.id, certificate.id)
    if (!own) throw new Error('The holder has no certificate')
    const verifyUrl = 'http://127.0.0.1:3000/bevis'
    const drawn = await findCertificateFile(ending)?.draw({ certificate: own, json, jwt, verifyUrl })
    const file = new Uint8Array(await new Response(drawn).arrayBuffer())
    expect(readFile(file)).toMatchObject({ text: ending === 'jwt' ? jwt : json })
  })

  test('a text that was pasted, be it a picture', () => {
    expect(readText(json)).toMatchObject({ text: json })
    expect(readText(jwt)).toMatchObject({ text: jwt })
    expect(readText(svg(inCdata(json)).toString())).toMatchObject({ text: json })
  })
})

describe('a file without a certificate is told by its kind', () => {
  test.each([
    ['nothing', bytes('')],
    ['nothing', bytes(' \n\t')],
    ['no-certificate', bytes('Kære Mette')],
    ['no-certificate', bytes('{"id":"urn:uuid:1"}')],
    ['no-certificate', bytes('{')],
    ['no-certificate', bytes('[]')],
    ['no-certificate', bytes('null')],
    ['no-certificate', bytes('<!doctype html><p>Bevis</p>')],
    ['no-certificate', bytes(JSON.stringify({ ...JSON.parse(json), type: ['VerifiableCredential'] }))],
    ['no-certificate', bytes('eyJhbGciOiJub25lIn0.e30.AAAA')],
    ['no-certificate', Buffer.from([0xff, 0xfe, 0x41, 0x00])],
    ['no-certificate', Buffer.from('PK\x03\x04')],
    ['picture-without', png(null)],
    ['picture-without', png(json, { keyword: 'comment' })],
    ['picture-without', Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1')],
    ['picture-without', Buffer.from('RIFF\x00\x00\x00\x00WEBPVP8 ', 'latin1')],
    ['picture-without', svg('')],
    ['picture-without', svg('<openbadges:credential>')],
    ['picture-without', svg('<openbadges:credential')],
    ['pdf-without', pdf(null)],
    ['too-large', Buffer.alloc(1024 * 1024 + 1, ' ')],
  ])('%s', (problem, file) => {
    expect(readFile(file)).toBe(problem)
  })
})

describe('hostile files', () => {
  test('200 random ones are answered, whatever they begin with', () => {
    const random = seeded(20_261_122)
    const starts = ['', '\x89PNG\r\n\x1a\n', '%PDF-1.7\nstream\n', '<svg><openbadges:credential>', '{', 'eyJ']
    for (let count = 0; count < 200; count++) {
      const noise = Buffer.from(Array.from({ length: 500 }, () => Math.floor(random() * 256)))
      const file = Buffer.concat([Buffer.from(starts[count % starts.length] ?? '', 'latin1'), noise])
      expect(readFile(file)).toMatch(/^(no-certificate|picture-without|pdf-without)$/)
    }
  })

  test.each([
    ['PNG', png(json)],
    ['PDF', pdf(json)],
    ['SVG', svg(inCdata(json))],
  ])('a %s that is cut off anywhere gives the whole certificate or none', (_kind, file) => {
    for (let length = 0; length < file.length; length += 7) {
      const read = readFile(file.subarray(0, length))
      if (typeof read !== 'string') expect(read.text).toBe(json)
    }
  })

  const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024))

  test.each([
    ['a stream that unpacks to 200 MB', pdfOf(bomb)],
    ['as many such streams as there is room for', pdfOf(bomb, 5)],
    ['thousands of streams', Buffer.from(`%PDF-1.7\n${'stream\nendstream\n'.repeat(60_000)}`)],
    ['a picture with a compressed chunk of 200 MB', bombedPng()],
    ['a megabyte of garbage', garbage('')],
    ['a megabyte of garbage in a PDF', garbage('%PDF-1.7\nstream\n')],
    ['a megabyte of garbage in a PNG', garbage('\x89PNG\r\n\x1a\n')],
    ['a megabyte of tags', Buffer.from('<svg '.repeat(200_000))],
    ['a megabyte of elements', Buffer.from(`<svg>${'<openbadges:credential '.repeat(45_000)}`)],
    ['a megabyte of brackets', Buffer.from('['.repeat(1024 * 1024))],
    ['a JWT of a megabyte', Buffer.from(`eyJ.${'a'.repeat(1024 * 1024 - 10)}.a`)],
    ['entities that grow', Buffer.from(`<!DOCTYPE s [<!ENTITY a "${'b'.repeat(99)}">]><svg>&a;</svg>`)],
  ])('%s: answered within a second', (_what, file) => {
    const start = performance.now()
    expect(readFile(file.subarray(0, 1024 * 1024))).toBeTypeOf('string')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  function pdfOf(stream: Buffer, times = 1) {
    const one = Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')])
    return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...Array.from({ length: times }, () => one)])
  }
  function bombedPng() {
    const whole = png('', { compressed: true })
    const text = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0\0\0', 'latin1'), bomb])
    const head = Buffer.alloc(8)
    head.writeUInt32BE(text.length, 0)
    head.write('iTXt', 4)
    return Buffer.concat([whole.subarray(0, 33), head, text, Buffer.alloc(4)])
  }
  function garbage(start: string) {
    const random = seeded(7)
    const noise = Buffer.from(Array.from({ length: 1024 * 1024 - start.length }, () => random() * 256))
    return Buffer.concat([Buffer.from(start, 'latin1'), noise])
  }
})

test('a text longer than any certificate is not read', () => {
  const long = { ...JSON.parse(json), more: 'x'.repeat(LONGEST_TEXT) }
  expect(readText(JSON.stringify(long))).toBe('no-certificate')
})
