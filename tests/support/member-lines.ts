import { formatShortDate } from '#app/i18n/format.ts'
import type { readXlsx } from './read-xlsx.ts'

type Row = ReturnType<typeof readXlsx>[number]

const isDate = (cell: Row[number]) => typeof cell === 'object' && cell !== null

/** What the rows of a workbook say as a CSV file has them: a date as 2026-11-22, nothing as ''. */
export const asText = (rows: Row[]): string[][] =>
  rows.map((row) => row.map((cell) => (isDate(cell) ? cell.date : cell === null ? '' : String(cell))))

/**
 * What the rows of the file of a team's members say, cell for cell as its page has them.
 * @param courses how many the table has
 */
export function memberLines(rows: Row[], courses: number): string[][] {
  return rows.map(([name = null, leave = null, date = null, course = null, state = null, ...rest]) => {
    const statuses = Array.from({ length: courses }, (_, place) => String(rest[2 * place] ?? ''))
    const away = isDate(leave) ? `På orlov til ${shown(leave)}` : ''
    const deadline = isDate(date) ? [shown(date), state, course] : []
    return [inWords([name, away]), inWords(deadline), ...statuses]
  })
}

const shown = ({ date }: { date: string }) => formatShortDate('da', date)
const inWords = (parts: Row) => parts.filter(Boolean).join(' ')
