import { CsvError, type Info, parse } from 'csv-parse/sync'
import { findCpr } from '../privacy/cpr.ts'
import { asPrinted } from '../people/person-name.ts'
import { COLUMNS, type Column, FAULT_HEAD, HEADS, MOST_ROWS, NEEDED } from './columns.ts'

/** One row as it stands in the file. `refused`: what was wrong before anything in it was understood. */
export type FileRow = {
  line: number
  cells: Record<Column, string>
  refused?: { column: Column; problem: 'cpr' | 'too-many-cells' }[]
}

/** A file of people as it is kept: the columns we know, and the heads of those that are left out. */
export type PeopleFile = { extra: string[]; rows: FileRow[] }

/** Why a file cannot be read at all; `about` names the line or the columns. */
export type FileProblem = {
  problem: 'empty' | 'no-columns' | 'column-twice' | 'no-rows' | 'too-many-rows' | 'quote-open' | 'unreadable'
  about: string
}

/**
 * Reads a text of cells parted by `;`, `,` or tab, whichever the line of heads has most of. The heads may stand
 * in any order and any case. What looks like a CPR number is not kept: its digits are crossed out here, and the
 * row is wrong. Columns we do not know are never kept.
 */
export function readPeopleFile(text: string): PeopleFile | FileProblem {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const headLine = /^.*\S.*$/m.exec(lines)?.[0]
  if (!headLine) return { problem: 'empty', about: '' }

  const records = recordsOf(lines, delimiterOf(headLine))
  if ('problem' in records) return records
  const [head, ...body] = records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!head) return { problem: 'empty', about: '' }

  const columns = head.cells.map(columnOf)
  const twice = columns.find((column, place) => column && columns.indexOf(column) !== place)
  if (twice) return { problem: 'column-twice', about: HEADS[twice] }
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0)
    return { problem: 'no-columns', about: missing.map((column) => HEADS[column]).join(', ') }
  if (body.length === 0) return { problem: 'no-rows', about: '' }
  if (body.length > MOST_ROWS) return { problem: 'too-many-rows', about: String(body.length) }

  const extra = head.cells.filter((name, place) => !columns[place] && !['', FAULT_HEAD].includes(name))
  return {
    extra: extra.map((name) => crossedOut(name) ?? name),
    rows: body.map((row) => readRow(row, columns)),
  }
}

type CsvRow = { line: number; cells: string[] }

/** What the parser gives with `info`, which its types do not say. */
type Parsed = { record: string[]; info: Info }

function recordsOf(text: string, delimiter: string): CsvRow[] | FileProblem {
  let read = 0
  try {
    const parsed = parse(text, {
      delimiter,
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record, { lines }) => {
        read = lines
        return record
      },
    }) as unknown as Parsed[]
    return parsed.map(({ record, info }) => ({
      // A cell of several lines: the parser counts to where the row ends.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map(asPrinted),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // A quote that is never closed is found at the end of the file; it was opened in the row after the last good one.
    return {
      problem: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'unreadable',
      about: String(read + 1),
    }
  }
}

/** What parts the cells: the sign that the heads have most of, those in quotes left out. */
function delimiterOf(headLine: string): string {
  const outside = headLine.replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => outside.split(sign).length
  return [';', ',', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

const COLUMN_OF = new Map<string, Column>([
  ...COLUMNS.map((column) => [HEADS[column], column] as const),
  ['email', 'email'],
])
const columnOf = (head: string) => COLUMN_OF.get(head.toLowerCase().normalize('NFC'))

function readRow({ line, cells: given }: CsvRow, columns: (Column | undefined)[]): FileRow {
  const cells = { name: '', email: '', organisation: '', unit: '', team: '', duty: '', from: '', to: '' }
  const refused: FileRow['refused'] = []
  for (const [place, column] of columns.entries()) {
    if (!column) continue
    const cell = withoutApostrophe(given[place] ?? '')
    const safe = crossedOut(cell)
    if (safe !== null) refused.push({ column, problem: 'cpr' })
    cells[column] = safe ?? cell
  }
  if (given.slice(columns.length).some((cell) => cell !== '')) {
    refused.push({
      column: columns.findLast((column) => column !== undefined) ?? 'name',
      problem: 'too-many-cells',
    })
  }
  return refused.length > 0 ? { line, cells, refused } : { line, cells }
}

/** Our own files carry an apostrophe before a text that a spreadsheet would calculate. */
const withoutApostrophe = (cell: string) => cell.replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '')

/** A text that holds a CPR number, with its digits crossed out; null for one that holds none. */
export function crossedOut(text: string): string | null {
  // Most cells have no digit, and a file has many cells.
  return /\p{Nd}/u.test(text.normalize('NFKC')) && findCpr(text) !== null
    ? text.replaceAll(/\p{Nd}/gu, 'x')
    : null
}
