import { expect, test } from 'vitest'
import { MOST_ROWS } from '#app/domain/imports/columns.ts'
import { decodeText } from '#app/domain/imports/decode.ts'
import { readPeopleFile } from '#app/domain/imports/people-file.ts'

const HEAD = 'navn;e-mail;team'

/** The rows of a text that can be read. */
function rowsOf(text: string) {
  const file = readPeopleFile(text)
  if ('problem' in file) throw new Error(`${file.problem} ${file.about}`)
  return file.rows.map(({ line, cells: { name, email, team } }) => [line, name, email, team])
}

const problemOf = (text: string) => {
  const file = readPeopleFile(text)
  return 'problem' in file ? [file.problem, file.about] : 'read'
}

const TEXT = `${HEAD}\nÅse Bjørn;aase@kommune.dk;Team Ærø`
const bytes = (...parts: number[][]) => new Uint8Array(parts.flat())
const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], [...new TextEncoder().encode(TEXT)])],
  ['Windows-1252', bytes(latin(TEXT))],
])('%s is read', (_, encoded) => {
  const decoded = decodeText(encoded)
  expect('text' in decoded && rowsOf(decoded.text)).toEqual([[2, 'Åse Bjørn', 'aase@kommune.dk', 'Team Ærø']])
})

test('what Windows-1252 alone has is read: a dash and an apostrophe', () => {
  expect(decodeText(bytes([0x96, 0x92]))).toEqual({ text: '–’' })
})

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'workbook'],
  ['what holds signs that no text has', [0x6e, 0x00, 0x61], 'binary'],
  ['UTF-16', [0xff, 0xfe, 0x6e, 0x00], 'binary'],
])('%s is no text', (_, given, problem) => {
  expect(decodeText(bytes(given))).toEqual({ problem })
})

const ROW = [2, 'Ida Ærø', 'ida@kommune.dk', 'Vest']
test.each([
  ['semicolons', 'navn;e-mail;team\nIda Ærø;ida@kommune.dk;Vest'],
  ['commas', 'navn,e-mail,team\nIda Ærø,ida@kommune.dk,Vest'],
  ['tabs', 'navn\te-mail\tteam\nIda Ærø\tida@kommune.dk\tVest'],
  ['CRLF', 'navn;e-mail;team\r\nIda Ærø;ida@kommune.dk;Vest\r\n'],
  ['CR', 'navn;e-mail;team\rIda Ærø;ida@kommune.dk;Vest\r'],
  ['heads in any order and case', 'TEAM;E-Mail;Navn\nVest;ida@kommune.dk;Ida Ærø'],
  ['e-mail without its hyphen', 'navn;Email;team\nIda Ærø;ida@kommune.dk;Vest'],
  ['quotes, in a head too', '"navn";"e-mail";"team"\n"Ida Ærø";"ida@kommune.dk";"Vest"'],
  ['a comma in a head', '"navn";"e-mail";team;"by, land"\nIda Ærø;ida@kommune.dk;Vest;x'],
  ['space around a cell', 'navn; e-mail ;team\n Ida  Ærø ;ida@kommune.dk ; Vest'],
  ['a column that we do not know', 'navn;by;e-mail;team\nIda Ærø;Aalborg;ida@kommune.dk;Vest'],
  [
    'cells that are missing or empty at the end',
    'navn;e-mail;team;til;fra\nIda Ærø;ida@kommune.dk;Vest;;;;;',
  ],
  ['an invisible mark', 'navn;e-mail;team\nIda\u00ad Ærø;ida@kommune.dk;Vest'],
])('%s', (_, text) => {
  expect(rowsOf(text)).toEqual([ROW])
})

test('lines are counted as a reader counts them: blank ones, and cells of several lines', () => {
  const text = `\n${HEAD}\n\n"Ida\nÆrø";i@k.dk;Vest\n;;\nBo Lund;b@k.dk;"Nord ""A"""\n`
  expect(rowsOf(text)).toEqual([
    [4, 'Ida Ærø', 'i@k.dk', 'Vest'],
    [7, 'Bo Lund', 'b@k.dk', 'Nord "A"'],
  ])
})

test('the apostrophe that our own files carry before a formula is taken away, and no other', () => {
  expect(rowsOf(`${HEAD}\n'=Ida;'+45;'s-Gravenhage`)).toEqual([[2, '=Ida', '+45', "'s-Gravenhage"]])
})

test('columns that we do not know are named; the one with our own faults is passed over', () => {
  expect(readPeopleFile('navn;e-mail;By;fejl\na;b;c;d')).toMatchObject({ extra: ['By'] })
})

test('of a CPR number nothing is kept, in whatever column', () => {
  const text = 'navn;e-mail;team;cpr\nIda 110180-1234;i@k.dk;１１０１８０ 1234;110180-1234'
  const file = readPeopleFile(text)
  expect(file).toMatchObject({
    rows: [
      {
        cells: { name: 'Ida xxxxxx-xxxx', team: 'xxxxxx xxxx' },
        refused: [
          { column: 'name', problem: 'cpr' },
          { column: 'team', problem: 'cpr' },
        ],
      },
    ],
  })
  expect(JSON.stringify(file)).not.toMatch(/1234/)
  expect(JSON.stringify(readPeopleFile('navn;e-mail;110180-1234\na;b;c'))).not.toMatch(/1234/)
})

test('a row with more cells than there are heads is wrong', () => {
  expect(readPeopleFile(`${HEAD}\nIda;Ærø;i@k.dk;Vest`)).toMatchObject({
    rows: [{ refused: [{ column: 'team', problem: 'too-many-cells' }] }],
  })
})

const many = (count: number) =>
  [HEAD, ...Array.from({ length: count }, (_, row) => `A;${row}@k.dk;`)].join('\n')
test.each([
  ['', ['empty', '']],
  [' \n;;\n', ['empty', '']],
  ['Ida;i@k.dk', ['no-columns', 'navn, e-mail']],
  ['navn;team\nIda;Vest', ['no-columns', 'e-mail']],
  ['navn;e-mail;Navn\na;b;c', ['column-twice', 'navn']],
  [HEAD, ['no-rows', '']],
  [`${HEAD}\n;;\n`, ['no-rows', '']],
  [`${HEAD}\n"Ida;i@k.dk;Vest\nBo;b@k.dk;Nord`, ['quote-open', '2']],
  [many(MOST_ROWS), 'read'],
  [many(MOST_ROWS + 1), ['too-many-rows', '20001']],
])('%#: a text that is no file of people is refused', (text, problem) => {
  expect(problemOf(text)).toEqual(problem)
})
