import { overlap, type Period } from '../period.ts'

/**
 * Makes one of those that have a day in common, from the first day of them to the last; what lies apart stays
 * apart. The row that begins first is the one that is kept.
 * @returns the rows that stay, with their dates, and the ids of those that go
 */
export function unitePeriods<Row extends Period & { id: string }>(
  rows: Row[],
): { stay: Row[]; go: string[] } {
  const stay: Row[] = []
  const go: string[] = []
  for (const row of rows.toSorted((a, b) => a.fromDate.localeCompare(b.fromDate))) {
    const last = stay.at(-1)
    if (!last || !overlap(last, row)) {
      stay.push(row)
      continue
    }
    const isWithin = last.toDate === null || (row.toDate !== null && row.toDate <= last.toDate)
    if (!isWithin) stay[stay.length - 1] = { ...last, toDate: row.toDate }
    go.push(row.id)
  }
  return { stay, go }
}
