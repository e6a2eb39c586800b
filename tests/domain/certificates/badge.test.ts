import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { badgeSvg, type BadgeFacts } from '#app/domain/certificates/paper/badge.server.ts'
import { bakedPng, bakedSvg } from '#app/domain/certificates/paper/bake.server.ts'
import { pngOf } from '#app/domain/certificates/paper/png.server.ts'
import { readFile } from '#app/domain/certificates/verify/read-file.server.ts'

const JSON_TEXT = JSON.stringify({
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  id: 'urn:uuid:1',
  issuer: 'did:web:example.dk',
  name: 'Åse & Søn <b> "citat" \u{1F3F7} $& $1 --> &amp;',
})

const draw = (given: Partial<BadgeFacts> = {}) =>
  badgeSvg({
    courseTitle: 'CTI grundkursus',
    methods: ['cti'],
    issuer: 'Videnscentret',
    demo: false,
    ...given,
  })

describe('the picture', () => {
  test('is a square that needs no other file, and is called what it shows', () => {
    const svg = draw()
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*viewBox="0 0 600 600"/)
    expect(svg).toContain('<title id="badge-title">Kursusbevis: CTI grundkursus. Videnscentret</title>')
    expect(svg).not.toMatch(/href="(?!#)|<text|<image|<script|url\((?!#)|@import/)
  })

  test('a title of any letters is a title and no markup', () => {
    const svg = draw({ courseTitle: '<script>alert(1)</script> & $& "x"', demo: true })
    expect(svg).toContain(
      '>DEMO. Kursusbevis: &lt;script&gt;alert(1)&lt;/script&gt; &amp; $&amp; "x". Videnscentret</title>',
    )
    expect(svg.match(/<svg/g)).toHaveLength(1)
  })

  test('shows title, method, issuer and the mark of a demo', () => {
    const plain = draw()
    for (const other of [
      { courseTitle: 'ICM grundkursus' },
      { methods: ['icm' as const] },
      { issuer: 'Andre' },
      { demo: true },
    ]) {
      expect(draw(other).replace(/<title.*<\/title>/, '')).not.toBe(plain.replace(/<title.*<\/title>/, ''))
    }
    expect(draw()).toBe(plain)
  })

  test('a long title is still a picture of the same size', () => {
    const courseTitle = 'Udvidet kursus i Critical Time Intervention for bostøttemedarbejdere og deres ledere'
    expect(draw({ courseTitle, methods: ['housing-first', 'cti', 'icm', 'm-act'] })).toContain(
      'viewBox="0 0 600 600"',
    )
  })
})

describe('SVG with the certificate inside', () => {
  const baked = bakedSvg(draw(), JSON_TEXT)

  test('it stands directly behind the opening tag, in the name space of Open Badges', () => {
    const [, attributes, credential] =
      /^<svg ([^>]*)><openbadges:credential><!\[CDATA\[(.*?)\]\]><\/openbadges:credential><title/.exec(
        baked,
      ) ?? []
    expect(attributes).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"')
    expect(credential).toBe(JSON_TEXT)
  })

  test('our own reader finds the same letters', () => {
    expect(readFile(Buffer.from(baked))).toMatchObject({ text: JSON_TEXT })
  })
})

describe('PNG with the certificate inside', async () => {
  const plain = await pngOf(draw(), 600)
  const baked = bakedPng(plain, JSON_TEXT)

  test('is a picture of 600 by 600 with clear corners, and every check sum is right', () => {
    const chunks = chunksOf(baked)
    for (const { sum, checkSum } of chunks) expect(sum).toBe(checkSum)
    const [head, text, ...rest] = chunks
    expect(head?.type).toBe('IHDR')
    expect([head?.data.readUInt32BE(0), head?.data.readUInt32BE(4)]).toEqual([600, 600])
    expect(text?.type).toBe('iTXt')
    expect(rest.map(({ type }) => type)).not.toContain('iTXt')
    expect(rest.at(-1)?.type).toBe('IEND')

    const pixels = inflateSync(
      Buffer.concat(rest.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
    )
    expect(pixels).toHaveLength(600 * (1 + 600 * 4))
    expect([...pixels.subarray(1, 5)]).toEqual([0, 0, 0, 0]) // the first pixel, behind the filter of its row
  })

  test('holds the very bytes, not compressed', () => {
    const { data } = chunksOf(baked)[1] ?? { data: Buffer.alloc(0) }
    const keyword = Buffer.from('openbadgecredential\0\0\0\0\0')
    expect(data.subarray(0, keyword.length)).toEqual(keyword)
    expect(data.subarray(keyword.length)).toEqual(Buffer.from(JSON_TEXT))
  })

  test('is else the same picture, and our own reader finds the same letters', () => {
    const others = chunksOf(baked).filter(({ type }) => type !== 'iTXt')
    expect(others).toEqual(chunksOf(plain))
    expect(readFile(baked)).toMatchObject({ text: JSON_TEXT })
  })

  test('other words are another picture', async () => {
    expect(await pngOf(draw({ courseTitle: 'ICM grundkursus' }), 600)).not.toEqual(plain)
  })
})

/** The chunks of a PNG, read by themselves: length, type, data, check sum. */
function chunksOf(png: Uint8Array) {
  const bytes = Buffer.from(png)
  const chunks = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const typeAndData = bytes.subarray(at + 4, at + 8 + length)
    chunks.push({
      type: typeAndData.toString('latin1', 0, 4),
      data: typeAndData.subarray(4),
      checkSum: bytes.readUInt32BE(at + 8 + length),
      sum: crc32(typeAndData),
    })
    at += 12 + length
  }
  return chunks
}
