import { describe, expect, test } from 'vitest'
import { checkFile } from '#app/domain/imports/check-file.ts'
import { readImportRow } from '#app/domain/imports/import-row.ts'
import type { FileRow } from '#app/domain/imports/people-file.ts'
import { readDate } from '#app/domain/imports/read-date.ts'

const DAY = '2026-11-22'
const CELLS = {
  name: 'Ida Ærø',
  email: 'ida@kommune.dk',
  organisation: 'Aalborg Kommune',
  unit: '',
  team: 'Team Vest',
  duty: '',
  from: '',
  to: '',
}
const row = (cells: Partial<FileRow['cells']>, line = 2): FileRow => ({ line, cells: { ...CELLS, ...cells } })

test.each([
  ['28-02-2026', { date: '2026-02-28' }],
  ['1.8.2026', { date: '2026-08-01' }],
  ['01/08/2026', { date: '2026-08-01' }],
  ['2026-08-01', { date: '2026-08-01' }],
  ['29-02-2028', { date: '2028-02-29' }],
  ['29-02-2027', { problem: 'date-none' }],
  ['29-02-2100', { problem: 'date-none' }],
  ['31.04.2026', { problem: 'date-none' }],
  ['00-01-2026', { problem: 'date-none' }],
  ['01-13-2026', { problem: 'date-none' }],
  ['01-08-26', { problem: 'date-year-short' }],
  ['01-08.2026', { problem: 'date-unreadable' }],
  ['1. august 2026', { problem: 'date-unreadable' }],
  ['2026-8-1', { problem: 'date-unreadable' }],
  ['31-12-1949', { problem: 'date-far' }],
  ['01-01-1950', { date: '1950-01-01' }],
  ['31-12-2100', { date: '2100-12-31' }],
  ['01-01-2101', { problem: 'date-far' }],
  ['0026-08-01', { problem: 'date-far' }],
])('the date %s', (text, read) => {
  expect(readDate(text)).toEqual(read)
})

describe('a row says', () => {
  const TEAM = { organisation: 'Aalborg Kommune', units: [], team: 'Team Vest' }
  test.each([
    [{}, { place: TEAM, member: true, manager: false, fromDate: DAY, fromGiven: false, toDate: null }],
    [{ duty: 'MEDARBEJDER' }, { member: true, manager: false }],
    [{ duty: 'leder' }, { member: false, manager: true }],
    [{ duty: 'Medarbejder og leder' }, { member: true, manager: true }],
    [
      { duty: 'leder', team: '' },
      { place: { ...TEAM, team: null }, manager: true },
    ],
    [{ unit: 'Social > Vest>Nord' }, { place: { ...TEAM, units: ['Social', 'Vest', 'Nord'] } }],
    [
      { organisation: '', team: '' },
      { place: null, member: false, manager: false },
    ],
    [{ email: 'IDA@Kommune.dk' }, { email: 'ida@kommune.dk' }],
    [{ from: '1.8.2026' }, { fromDate: '2026-08-01', fromGiven: true }],
    [
      { from: '1.8.2026', to: '1.8.2026' },
      { fromDate: '2026-08-01', toDate: '2026-08-01' },
    ],
    [{ to: '2027-01-31' }, { fromDate: DAY, toDate: '2027-01-31' }],
    // It ends what is there.
    [{ to: '2026-01-31' }, { fromDate: '2026-01-31', fromGiven: false, toDate: '2026-01-31' }],
  ])('%j', (cells, says) => {
    expect(readImportRow(row(cells), DAY)).toMatchObject({ line: 2, name: 'Ida Ærø', ...says })
  })
})

describe('a row is wrong', () => {
  test.each<[Partial<FileRow['cells']>, string, string]>([
    [{ name: '' }, 'name', 'name-missing'],
    [{ name: 'I' }, 'name', 'name-missing'],
    [{ name: 'Ida 2' }, 'name', 'name-letters'],
    [{ name: `I${'d'.repeat(70)}` }, 'name', 'name-too-long'],
    [{ email: '' }, 'email', 'email-missing'],
    [{ email: 'ida.kommune.dk' }, 'email', 'email-wrong'],
    [{ organisation: '' }, 'organisation', 'organisation-missing'],
    [{ organisation: '', team: '', unit: 'Social' }, 'organisation', 'organisation-missing'],
    [{ team: '' }, 'team', 'team-missing'],
    [{ team: '', duty: 'medarbejder og leder' }, 'team', 'team-missing'],
    [{ organisation: '', team: '', duty: 'leder' }, 'organisation', 'manager-nowhere'],
    [{ duty: 'chef' }, 'duty', 'duty-unknown'],
    [{ team: '---' }, 'team', 'place-name'],
    [{ organisation: 'K'.repeat(101) }, 'organisation', 'place-name'],
    [{ unit: 'Social > > Vest' }, 'unit', 'unit-step'],
    [{ unit: 'A > B > C > D > E > F' }, 'unit', 'unit-too-deep'],
    [{ from: '31.02.2026' }, 'from', 'date-none'],
    [{ to: 'snart' }, 'to', 'date-unreadable'],
    [{ from: '2026-08-02', to: '2026-08-01' }, 'to', 'to-before-from'],
  ])('%j', (cells, column, problem) => {
    const value = row(cells).cells[column as 'name']
    expect(readImportRow(row(cells), DAY)).toEqual([{ column, problem, value }])
  })

  test('in several ways at once', () => {
    const faults = readImportRow(row({ name: '', email: '', from: 'x' }), DAY)
    expect(Array.isArray(faults) && faults.map(({ column }) => column)).toEqual(['name', 'email', 'from'])
  })

  test('when it was so before it was understood', () => {
    const refused = {
      ...row({ name: 'xxxxxx-xxxx' }),
      refused: [{ column: 'name', problem: 'cpr' } as const],
    }
    expect(readImportRow(refused, DAY)).toEqual([{ column: 'name', problem: 'cpr', value: 'xxxxxx-xxxx' }])
  })
})

describe('rows that contradict each other', () => {
  const check = (...rows: Partial<FileRow['cells']>[]) => {
    const file = checkFile({ extra: [], rows: rows.map((cells, place) => row(cells, place + 2)) }, DAY)
    return file.wrong.map(({ row: { line }, faults }) => [line, faults[0]?.problem, faults[0]?.about])
  }
  test.each([
    ['the same place twice', [{}, {}], [[3, 'twice', '2']]],
    ['the same place in other letters', [{}, { team: 'team VEST' }], [[3, 'twice', '2']]],
    ['two places', [{}, { team: 'Team Nord' }], []],
    ['a member, and then a manager', [{}, { duty: 'leder' }], []],
    ['both, and then a manager', [{ duty: 'medarbejder og leder' }, { duty: 'leder' }], [[3, 'twice', '2']]],
    ['left, and came back', [{ from: '2024-01-01', to: '2024-12-31' }, { from: '2025-01-01' }], []],
    [
      'left on the day of coming back',
      [{ from: '2024-01-01', to: '2025-01-01' }, { from: '2025-01-01' }],
      [[3, 'twice', '2']],
    ],
    [
      'the account alone, twice',
      [
        { organisation: '', team: '' },
        { organisation: '', team: '' },
      ],
      [[3, 'twice', '2']],
    ],
    ['two names for one mail', [{}, { name: 'Ida Lund', team: 'Team Nord' }], [[3, 'other-name', '2']]],
    ['one name for two mails', [{}, { email: 'ida2@kommune.dk' }], []],
    ['a wrong row does not stand in the way', [{ from: 'x' }, {}], [[2, 'date-unreadable', undefined]]],
  ])('%s', (_, rows, wrong) => {
    expect(check(...rows)).toEqual(wrong)
  })
})
