/** A question of the fact sheet with its answer; '' is none. `changedOn`: told after it was handed in. */
export type FactView = {
  id: string
  label: string
  hint: string | null
  kind: 'number' | 'text'
  unit: string | null
  decimals: number
  /** The items it is used at, as A4. */
  usedAt: string[]
  value: string
  changedOn: string | null
}

/** For the team to hand in, or to change still; awaited by the others; or closed. */
export type SheetState = 'due' | 'open' | 'awaited' | 'closed'
