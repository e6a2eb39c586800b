import { type Fault, type ImportRow, readImportRow, type RowProblem } from './import-row.ts'
import { type FileRow, type PeopleFile } from './people-file.ts'
import { sortKey } from '../people/names.ts'
import { overlap } from '../people/period.ts'

export type WrongRow = { row: FileRow; faults: Fault[] }
export type RightRow = { row: FileRow; says: ImportRow }

/**
 * A file as it can be judged without knowing who and what there is already. The right rows stand in the order in
 * which they are written: those that end something first, as the next row may begin what comes after it.
 */
export type CheckedFile = { right: RightRow[]; wrong: WrongRow[] }

/**
 * Parts the rows that say something from the wrong ones. Of rows that contradict each other the first stands.
 * @param day the civil date on which the file was handed in
 */
export function checkFile({ rows }: PeopleFile, day: string): CheckedFile {
  const checked: CheckedFile = { right: [], wrong: [] }
  const contradiction = contradictions()
  for (const row of rows) {
    const says = readImportRow(row, day)
    const faults = Array.isArray(says) ? says : contradiction(row, says)
    if (Array.isArray(says) || faults.length > 0) checked.wrong.push({ row, faults })
    else checked.right.push({ row, says })
  }
  checked.right = checked.right.toSorted((one, other) => endOf(one).localeCompare(endOf(other)))
  return checked
}

const endOf = ({ says }: RightRow) => says.toDate ?? '9999'

/** Remembers the rows it has let through, and says what is wrong with the next beside them. */
function contradictions() {
  const names = new Map<string, { name: string; line: number }>()
  const said = new Map<string, ImportRow[]>()
  return (row: FileRow, says: ImportRow): Fault[] => {
    const fault = (column: Fault['column'], problem: RowProblem, line: number): Fault[] => [
      { column, problem, value: row.cells[column], about: String(line) },
    ]
    const known = names.get(says.email)
    if (known && known.name !== says.name) return fault('name', 'other-name', known.line)
    const keys = keysOf(says)
    const same = keys.flatMap((key) => said.get(key) ?? []).find((other) => overlap(other, says))
    if (same) return fault('email', 'twice', same.line)

    names.set(says.email, { name: says.name, line: says.line })
    for (const key of keys) said.set(key, [...(said.get(key) ?? []), says])
    return []
  }
}

/** What a row says, without the days: that somebody belongs to a place, manages it, or just is there. */
function keysOf({ email, place, member, manager }: ImportRow): string[] {
  const where = place ? [place.organisation, ...place.units, '', place.team ?? ''].map(sortKey).join('>') : ''
  const duties = [member && 'member', manager && 'manager'].filter(Boolean)
  return duties.length > 0 ? duties.map((duty) => `${email} ${duty} ${where}`) : [email]
}
