import type { RowKind } from '#app/domain/imports/row-kinds.ts'

/** Which rows are shown, as it stands in the address: `?vis=nye`. */
export const KIND_FIELD = 'vis'
export const KIND_WORDS: Record<RowKind, string> = {
  wrong: 'forkerte',
  new: 'nye',
  changed: 'aendringer',
  same: 'uaendrede',
}
