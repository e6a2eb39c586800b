import { addCounts, type Counts } from './change.ts'
import type { CheckedFile, WrongRow } from './check-file.ts'
import { checkedFileOf } from './imports.server.ts'
import { planRows, type RowPlan } from './plan.ts'
import { kindOf, type RowKind } from './row-kinds.ts'
import { worldOf } from './world.server.ts'
import { countsOf } from './write-chunk.server.ts'
import { byLine, keptWrong, wrongAmong } from './wrong-rows.server.ts'

export type LookedThrough = {
  /** The heads of columns that are left out. */
  extra: string[]
  counts: Counts
  wrong: WrongRow[]
  /** Some row makes or changes a manager, or says that somebody is one. */
  hasManagers: boolean
  right: Record<Exclude<RowKind, 'wrong'>, RowPlan[]>
}

/**
 * What an import would do now, row by row in the order of the file, and nothing written.
 * @returns null when its file is not kept any more
 */
export function lookThrough(id: string): LookedThrough | null {
  const file = checkedFileOf(id)
  if (!file) return null
  let number = 0
  const newId = () => String(++number) // of nothing that is written
  const plans = planRows(file.right, worldOf(file.right), newId).toSorted(byLine)
  const ofKind = (kind: RowKind) => plans.filter((plan) => kindOf(plan) === kind)
  return {
    extra: file.extra,
    hasManagers: hasManagers(file),
    counts: addCounts(countsOf(plans), { wrong: file.wrong.length }),
    wrong: [...file.wrong, ...wrongAmong(plans)].toSorted(byLine),
    right: { new: ofKind('new'), changed: ofKind('changed'), same: ofKind('same') },
  }
}

/** The wrong rows of an import, before it is written and after; null when its file is not kept any more. */
export const wrongRowsOf = (id: string): WrongRow[] | null => lookThrough(id)?.wrong ?? keptWrong(id)

/** Whether what is written can give or take a role: then whoever starts it is asked for their password. */
const hasManagers = ({ right }: CheckedFile) => right.some(({ says }) => says.manager)

export const importHasManagers = (id: string): boolean => {
  const file = checkedFileOf(id)
  return file !== null && hasManagers(file)
}
