import { readPage } from '../list-query.ts'

const ROWS_A_PAGE = 50

/** The rows of the page that an address asks for, and which of how many it is. */
export function pageOf<Row>(
  rows: Row[],
  search: URLSearchParams,
): { rows: Row[]; page: number; pages: number } {
  const pages = Math.max(Math.ceil(rows.length / ROWS_A_PAGE), 1)
  const page = readPage(search, pages)
  return { rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), page, pages }
}
