import { inflateSync } from 'node:zlib'

/** What a reader of the file meets; enough of the format to read what Typst writes, and no more. */
export type ReadPdf = {
  /** The letters of all pages in reading order, without the spaces between them. */
  letters: string
  /** The part of PDF/UA the file claims to follow. */
  accessibility: string | undefined
  language: string | undefined
  tagged: boolean
  pages: number
  /** What stands for the pictures. */
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
  const pages = bodies.filter((one) => /\/Type \/Page\n/.test(one))
  const contentOf = (page: string) => streamOf(body(/\/Contents (\d+)/.exec(page)?.[1]))
  const fontsOf = (page: string) =>
    new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        lettersByGlyph(streamOf(body(/\/ToUnicode (\d+)/.exec(body(id))?.[1]))),
      ]),
    )
  const content = pages.map(contentOf).join('\n')
  return {
    letters: pages.map((page) => lettersOf(contentOf(page), fontsOf(page))).join(''),
    accessibility: /<pdfuaid:part>(\d)/.exec(bodies.map(streamOf).join())?.[1],
    language: /\/Lang \(([^)]*)\)/.exec(file)?.[1],
    tagged: /\/Marked true/.test(file),
    pages: pages.length,
    alternatives: bodies.flatMap((one) => {
      const alternative = /\/S \/Figure[\s\S]*?\/Alt ([^\n]*)/.exec(one)?.[1]
      return alternative === undefined ? [] : wordsOf(alternative)
    }),
    squares: new Set(
      [...content.matchAll(/^(\d+) (\d+) m\n(\d+) \2 l\n\3 (\d+) l\n\1 \4 l\nh$/gm)]
        .map((square) => square.slice(1).map(Number))
        .filter(([left = 0, top = 0, right, bottom]) => right === left + 1 && bottom === top + 1)
        .map(([left, top]) => `${left},${top}`),
    ),
  }
}

/** A text of the file itself: letters in parentheses, or UTF-16 in hexadecimal. */
function wordsOf(text: string): string {
  const hex = /^<FEFF([0-9A-F]*)>/.exec(text)?.[1]
  return hex ? Buffer.from(hex, 'hex').swap16().toString('utf16le') : text.slice(1, -1)
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

/** A font, or a string in it. What is told of a mark, between << and >>, is not on the page. */
const TEXT = /<<(?:\((?:\\[\s\S]|[^\\)])*\)|[^(>])*>>|\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g

function lettersOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let font: Map<number, string> | undefined
  let letters = ''
  for (const [, name, text] of content.matchAll(TEXT)) {
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
