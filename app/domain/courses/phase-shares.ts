/** "Måned 4–6", "uge 1-2": from one to the other, both counted. */
const SPAN = /^(\p{L}+)\D*?(\d+)\s*(?:[-–]|til|to)\s*(\d+)$/u
/** "3 måneder", "1,5 uge", "ca. 2–4 uger": so many of a unit, the first number where there are two. */
const COUNT = /^\D*?(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*\d+)?\s+(\p{L}{2,3})/u

/**
 * How much of a timeline each phase takes, as shares that add up to 1. Where a length cannot be read,
 * or they are not told in the same unit, all take the same: a drawing must not claim what nobody wrote.
 */
export function phaseShares(lengths: string[]): number[] {
  const read = lengths.map((length) => readLength(length.trim()))
  const [first] = read
  const areAlike = read.every((one) => one !== null && one.unit === first?.unit)
  const numbers = areAlike ? read.map((one) => one?.number ?? 0) : lengths.map(() => 1)
  const total = numbers.reduce((sum, number) => sum + number, 0)
  return numbers.map((number) => number / total)
}

/** A unit is known by its first three letters: "uge" and "uger" are one, "måned" and "måneder" too. */
function readLength(length: string): { number: number; unit: string } | null {
  const [, spanUnit = '', from, to] = SPAN.exec(length) ?? []
  const [, count, countUnit = ''] = COUNT.exec(length) ?? []
  const number = from ? Number(to) - Number(from) + 1 : Number(count?.replace(',', '.') ?? 0)
  const unit = (from ? spanUnit : countUnit).slice(0, 3).toLowerCase()
  return number > 0 ? { number, unit } : null
}
