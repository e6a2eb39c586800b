import { stringify } from 'csv-stringify/sync'

/** What a cell holds: a civil date as `{ date: '2026-11-22' }`. Null is an empty cell: nothing was found, which is not 0. */
export type Cell = string | number | { date: string } | null

/** One column: its heading, and what it holds of a row. */
export type Column<Row> = { head: string; of: (row: Row) => Cell }

/**
 * Rows as a file that Danish Excel opens without being asked, and that other programs can read
 * (docs/decisions/046): `;` between cells, CRLF, UTF-8 with a byte order mark, a decimal comma. Text is
 * quoted and numbers are not, so that neither is taken for the other. A text that a spreadsheet would
 * calculate gets an apostrophe in front.
 */
export function csvFile<Row>(columns: Column<Row>[], rows: Row[]): string {
  const head = columns.map((column) => column.head)
  return stringify([head, ...rows.map((row) => columns.map(({ of }) => of(row)))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
    escape_formulas: true,
    cast: {
      // Spreadsheets look past white space to the sign that begins a formula.
      string: (text) => text.trim(),
      number: (value) => String(value).replace('.', ','),
      object: ({ date }) => String(date),
    },
  })
}
