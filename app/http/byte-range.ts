/** The part of a file that is asked for: its first and its last byte, counted from 0. */
export type ByteRange = { first: number; last: number }

/**
 * Reads the `Range` header of a request, which players send to begin in the middle of a film. Several
 * ranges at once, and what is no range, are answered with the whole file, as the standard allows.
 * @returns 'impossible' where the file ends before the part begins
 */
export function readRange(header: string | null, size: number): ByteRange | 'whole' | 'impossible' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '')
    return Number(to) === 0 ? 'impossible' : { first: Math.max(size - Number(to), 0), last: size - 1 }
  if (to !== '' && Number(to) < Number(from)) return 'whole'
  if (Number(from) >= size) return 'impossible'
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
