import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node'
import type { Cell, Column } from './csv.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The same rows as `csvFile` takes, as an Excel workbook of one sheet: numbers are numbers and dates are
 * dates, and a text is never calculated (docs/decisions/046).
 */
export async function spreadsheet<Row>(columns: Column<Row>[], rows: Row[]): Promise<Buffer> {
  const head = columns.map((column): XlsxCell => ({ value: column.head, type: String, fontWeight: 'bold' }))
  const cells = rows.map((row) => columns.map(({ of }) => cellOf(of(row))))
  const widths = columns.map(({ head: text }) => ({ width: Math.max(12, text.length + 2) }))
  return writeXlsxFile([head, ...cells], { columns: widths, stickyRowsCount: 1 }).toBuffer()
}

function cellOf(cell: Cell): XlsxCell {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
}
