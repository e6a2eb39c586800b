import type { Change } from '#app/domain/imports/change.ts'
import { STEP } from '#app/domain/imports/columns.ts'
import type { Fault } from '#app/domain/imports/import-row.ts'
import type { FileRow } from '#app/domain/imports/people-file.ts'

/** A row as the page shows it: what is in the file, and what becomes of it or is wrong. */
export type SeenRow = {
  line: number
  name: string
  email: string
  place: string
  changes: Pick<Change, 'thing' | 'before' | 'after'>[]
  /** The known first day that stays, where the row says a later one. */
  stays: string | null
  faults: Fault[]
}

type Row = { row: FileRow; changes?: Change[]; stays?: string | null; faults: Fault[] }

export function seenRow({ row: { line, cells }, changes = [], stays = null, faults }: Row): SeenRow {
  const { name, email, organisation, unit, team } = cells
  const place = [organisation, unit, team].filter(Boolean).join(STEP)
  return { line, name, email, place, changes, stays, faults }
}
