import { inflateSync } from 'node:zlib'

/** What a reader of the file meets; enough of the format to read what Typst writes, and no more. */
export type ReadPdf = {
  /** The letters of the page in reading order, without the spaces between them. */
  letters: string
  /** The part of PDF/UA the file claims to follow. */
  accessibility: string | undefined
  language: string | undefined
  tagged: boolean
  pages: number
  alternatives: string[]
  /** Every square of one unit that is drawn, as `column,row`: the dark modules of a QR code. */
  squares: Set<string>
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  if (!file.startsWith('%PDF-')) throw new Error('This is no PDF')

  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const body = (id: string | undefined) => objects.get(id ?? '') ?? ''
  const bodies = [...objects.values()]
  const page = bodies.find((one) => /\/Type \/Page\n/.test(one)) ?? ''
  const content = streamOf(body(/\/Contents (\d+)/.exec(page)?.[1]))
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
      name,
      lettersByGlyph(streamOf(body(/\/ToUnicode (\d+)/.exec(body(id))?.[1]))),
    ]),
  )
  return {
    letters: lettersOf(content, fonts),
    accessibility: /<pdfuaid:part>(\d)/.exec(bodies.map(streamOf).join())?.[1],
    language: /\/Lang \(([^)]*)\)/.exec(file)?.[1],
    tagged: /\/Marked true/.test(file),
    pages: bodies.filter((one) => /\/Type \/Page\n/.test(one)).length,
    alternatives: bodies.flatMap((one) => /\/S \/Figure[\s\S]*?\/Alt ([^\n]*)/.exec(one)?.[1] ?? []),
    squares: new Set(
      [...content.matchAll(/^(\d+) (\d+) m\n(\d+) \2 l\n\3 (\d+) l\n\1 \4 l\nh$/gm)]
        .map((square) => square.slice(1).map(Number))
        .filter(([left = 0, top = 0, right, bottom]) => right === left + 1 && bottom === top + 1)
        .map(([left, top]) => `${left},${top}`),
    ),
  }
}

function streamOf(body: string): string {
  const [dictionary = '', ...rest] = body.split('stream\n')
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
  const bytes = Buffer.from(rest.join('stream\n').slice(0, length), 'latin1')
  return (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Which letters a glyph stands for, from the font's own table; "fi" may be one glyph. */
function lettersByGlyph(table: string): Map<number, string> {
  const pairs = [...table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gim)]
  return new Map(
    pairs.map(([, glyph = '', letters = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(letters, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function lettersOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let font: Map<number, string> | undefined
  let letters = ''
  for (const [, name, text] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    if (name) font = fonts.get(name)
    for (const glyph of glyphsOf(text ?? '')) letters += font?.get(glyph) ?? '?'
  }
  return withoutSpaces(letters)
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string of the page: two bytes a glyph, some of them written as escapes. */
function glyphsOf(text: string): number[] {
  const bytes = text.replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_, octal?: string, letter = '') =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPED[letter] ?? letter),
  )
  const pairs = bytes.match(/[\s\S]{2}/g) ?? []
  return pairs.map((pair) => pair.charCodeAt(0) * 256 + pair.charCodeAt(1))
}

/** Text as it compares with the letters of a page: where a line breaks, no space is drawn. */
export const withoutSpaces = (text: string) => text.normalize('NFC').replace(/\s/g, '')
