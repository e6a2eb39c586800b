/**
 * Rows by a key. Those without one (null) come last either way, and those alike stay in the order they had.
 * @param keyOf of a row, or of the place it has now
 */
export function sortedBy<Row>(
  rows: Row[],
  keyOf: (row: Row, place: number) => string | number | null,
  descending: boolean,
): Row[] {
  const direction = descending ? -1 : 1
  return rows
    .map((row, place) => ({ row, key: keyOf(row, place) }))
    .toSorted((one, other) => {
      if (one.key === other.key) return 0
      if (one.key === null || other.key === null) return one.key === null ? 1 : -1
      return one.key < other.key ? -direction : direction
    })
    .map(({ row }) => row)
}
