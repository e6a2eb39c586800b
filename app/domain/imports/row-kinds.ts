import type { Change } from './change.ts'
import type { Fault } from './import-row.ts'

/** What becomes of a row: it is wrong, makes something, only changes something, or says what is so already. */
export const ROW_KINDS = ['wrong', 'new', 'changed', 'same'] as const
export type RowKind = (typeof ROW_KINDS)[number]

export function kindOf({ changes, faults }: { changes: Change[]; faults: Fault[] }): RowKind {
  if (faults.length > 0) return 'wrong'
  if (changes.some(({ before }) => before === null)) return 'new'
  return changes.length > 0 ? 'changed' : 'same'
}
