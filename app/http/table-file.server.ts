import { type Column, csvFile } from '#app/domain/paper/csv.ts'
import { spreadsheet, XLSX_TYPE } from '#app/domain/paper/spreadsheet.server.ts'
import { CSV_TYPE, download } from './download.ts'

/**
 * A table as a file to keep, in the format that the ending asks for.
 * @param name without its ending
 * @param file the file that was asked for, such as `hold.csv`
 * @param known what files of this table are called, without the ending: `hold`
 * @returns null for a file that there is none of
 */
export async function tableFile<Row>(
  { name, file, known }: { name: string; file: string; known: string },
  columns: Column<Row>[],
  rows: Row[],
): Promise<Response | null> {
  if (file === `${known}.csv`) return download(csvFile(columns, rows), `${name}.csv`, CSV_TYPE)
  if (file !== `${known}.xlsx`) return null
  return download(new Uint8Array(await spreadsheet(columns, rows)), `${name}.xlsx`, XLSX_TYPE)
}
