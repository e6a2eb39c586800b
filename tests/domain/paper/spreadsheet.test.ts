import { expect, test } from 'vitest'
import type { Cell } from '#app/domain/paper/csv.ts'
import { csvFile } from '#app/domain/paper/csv.ts'
import { spreadsheet } from '#app/domain/paper/spreadsheet.server.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'

const columns = [{ head: 'Navn', of: ([cell]: [Cell]) => cell }]
const rows: [Cell][] = [['Åse Ærø'], [0], [2.5], [{ date: '2026-03-29' }], [null], ['=1+1'], ['<&">']]

test('a workbook says what the rows say, numbers and dates as such', async () => {
  expect(readXlsx(await spreadsheet(columns, rows))).toEqual([
    ['Navn'],
    ['Åse Ærø'],
    [0],
    [2.5],
    [{ date: '2026-03-29' }],
    [null],
    ['=1+1'],
    ['<&">'],
  ])
})

test('a date stands in a CSV file as a spreadsheet reads it', () => {
  expect(csvFile(columns, [[{ date: '2026-03-29' }]])).toContain('\r\n2026-03-29\r\n')
})
