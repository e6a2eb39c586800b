/** How a list is sorted. In the address: `?sorter=navn`, and the other way round `?sorter=-navn`. */
export type Sort<Key extends string = string> = { by: Key; descending: boolean }

export const SORT_FIELD = 'sorter'
export const PAGE_FIELD = 'side'

/** The sorting an address asks for; the first way, from the top, when it asks for none that there is. */
export function readSort<Key extends string>(
  search: URLSearchParams,
  keys: readonly Key[],
  first: NoInfer<Key>,
): Sort<Key> {
  const asked = search.get(SORT_FIELD) ?? ''
  const descending = asked.startsWith('-')
  const by = keys.find((key) => key === asked.replace(/^-/, ''))
  return by ? { by, descending } : { by: first, descending: false }
}

/**
 * The page an address asks for, counted from 1; no lower, and no higher than there are.
 * @param field of the address, where a page has several lists
 */
export function readPage(search: URLSearchParams, pages: number, field = PAGE_FIELD): number {
  const asked = Number(search.get(field) ?? 1)
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), Math.max(pages, 1)) : 1
}

/** What an address tells of something just done: how many were asked, that it was saved. No further link carries it. */
const TOLD_FIELDS = ['bedt', 'havde', 'stod', 'gemt', 'slettet', 'lavet']

/** What an address asks of a list, without what it tells of something just done. */
export function askedIn(search: string): URLSearchParams {
  const fields = new URLSearchParams(search)
  for (const field of TOLD_FIELDS) fields.delete(field)
  return fields
}

/** The same address with one field set, or without it (null). The page goes, as another list has other pages. */
export function withField(search: string, field: string, value: string | null): string {
  const fields = askedIn(search)
  fields.delete(PAGE_FIELD)
  if (value === null) fields.delete(field)
  else fields.set(field, value)
  return `?${fields}`
}

/** The address of another page of the same list; other lists stay at theirs. */
export function pageAddress(search: string, page: number, field = PAGE_FIELD): string {
  const fields = askedIn(search)
  fields.set(field, String(page))
  return `?${fields}`
}

/** A sorting as an address has it. */
export const sortWord = ({ by, descending }: Sort) => (descending ? `-${by}` : by)

/** The address that sorts by this column; once more, and it is the other way round. */
export function sortAddress(search: string, key: string, sort: Sort): string {
  const isTurned = sort.by === key && !sort.descending
  return withField(search, SORT_FIELD, sortWord({ by: key, descending: isTurned }))
}
