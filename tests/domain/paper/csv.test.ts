import { expect, test } from 'vitest'
import { type Cell, csvFile } from '#app/domain/paper/csv.ts'

const BOM = '\ufeff'
const fileOf = (...cells: Cell[]) =>
  csvFile(
    cells.map((cell, place) => ({ head: `k${place}`, of: () => cell })),
    [{}],
  )
/** The row itself, without the heading. */
const rowOf = (...cells: Cell[]) => fileOf(...cells).slice(fileOf(...cells).indexOf('\r\n') + 2)

test('headings first, and every line ends as Windows ends it', () => {
  const columns = [
    { head: 'Punkt', of: ({ item }: { item: string }) => item },
    { head: 'Score', of: ({ score }: { score: number }) => score },
  ]
  const rows = [
    { item: 'Faseplan', score: 3 },
    { item: 'Netværk', score: 4 },
  ]
  expect(csvFile(columns, rows)).toBe(`${BOM}"Punkt";"Score"\r\n"Faseplan";3\r\n"Netværk";4\r\n`)
})

test('a file without rows still says what it would have held', () => {
  expect(csvFile([{ head: 'Punkt', of: () => '' }], [])).toBe(`${BOM}"Punkt"\r\n`)
})

test.each<[string, Cell, string]>([
  ['a number is a number', 3, '3'],
  ['a decimal comma', 3.52, '3,52'],
  ['a number that fell', -0.4, '-0,4'],
  ['nought is not nothing', 0, '0'],
  ['nothing', null, ''],
  ['an empty text', '', '""'],
  ['a number that is text', '3', '"3"'],
  ['Danish and other letters', 'Æblegrød é ß – „så"', '"Æblegrød é ß – „så"""'],
  ['what parts cells', 'en;to,tre', '"en;to,tre"'],
  ['a line break', 'en\nto', '"en\nto"'],
])('%s: %j', (_, cell, written) => {
  expect(rowOf(cell)).toBe(`${written}\r\n`)
})

test.each([
  '=1+1',
  '+45 12345678',
  '-2',
  '@SUM(A1)',
  '＝1+1',
  '=HYPERLINK("http://x";"y")',
])('a spreadsheet does not calculate %s', (text) => {
  expect(rowOf(text)).toBe(`"'${text.replaceAll('"', '""')}"\r\n`)
})

test.each([
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
])('nor when white space hides it: %j', (text) => {
  expect(rowOf(text)).toBe(`"'=1+1"\r\n`)
})

test('a heading is no formula either', () => {
  expect(csvFile([{ head: '=1+1', of: () => null }], [])).toBe(`${BOM}"'=1+1"\r\n`)
})
