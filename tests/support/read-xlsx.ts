import { readDocx } from './read-docx.ts'

type XlsxCell = string | number | { date: string } | null

const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Where a cell stands in its row, counted from 0: `C7` is 2. */
const placeOf = (reference: string) =>
  [...reference.replace(/\d/g, '')].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The rows of a workbook's first sheet: a number with a date's format is a date, an empty cell is null. */
export function readXlsx(bytes: Uint8Array): XlsxCell[][] {
  const parts = readDocx(bytes)
  const part = (name: string) => parts.get(`xl/${name}`) ?? ''
  const shared = [...part('sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    unescape(si.replace(/<[^>]*>/g, '')),
  )
  const formats = [...part('styles.xml').matchAll(/<numFmt [^>]*>/g)].map(([tag]) => tag)
  const dates = formats.filter((tag) => attribute(tag, 'formatCode').includes('yy'))
  const dateIds = new Set(dates.map((tag) => attribute(tag, 'numFmtId')))
  const styles = [
    ...part('styles.xml')
      .replace(/.*<cellXfs[^>]*>/s, '')
      .matchAll(/<xf [^>]*>/g),
  ]
  const isDate = (style: string) => dateIds.has(attribute(styles[Number(style || 0)]?.[0] ?? '', 'numFmtId'))

  const cellOf = (tag: string, inner: string): XlsxCell => {
    const text = /<(?:v|t)\b[^>]*>(.*?)<\/(?:v|t)>/s.exec(inner)?.[1]
    if (text === undefined) return null
    const type = attribute(tag, 't')
    if (type === 's') return shared[Number(text)] ?? null
    if (type === 'inlineStr' || type === 'str') return unescape(text)
    if (!isDate(attribute(tag, 's'))) return Number(text)
    return { date: new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10) }
  }
  const rows = [...part('worksheets/sheet1.xml').matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, row = '']) => [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)],
  )
  const width = Math.max(...rows.map((cells) => placeOf(attribute(cells.at(-1)?.[1] ?? '', 'r')) + 1))
  return rows.map((cells) => {
    const line: XlsxCell[] = Array.from({ length: width }, () => null)
    for (const [, tag = '', inner = ''] of cells) line[placeOf(attribute(tag, 'r'))] = cellOf(tag, inner)
    return line
  })
}
