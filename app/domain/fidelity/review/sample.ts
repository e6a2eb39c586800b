/** A fifth of the forløb, at least ten and at most 25, after TMACT's chart sample (20 %, at least ten). */
const ONE_IN = 5
const FEWEST = 10
const MOST = 25

/**
 * How many forløb the rule asks assessors to look at: a fifth rounded up, from 10 to 25, or all when
 * there are fewer. The upper limit and the rounding are our choice.
 * Source: TMACT chart tally (sample of 20 %, at least 10).
 * @param total active forløb, and those ended in the last twelve months
 */
export function neededCases(total: number): number {
  return Math.min(total, MOST, Math.max(FEWEST, Math.ceil(total / ONE_IN)))
}

/**
 * Draws which forløb to look at: numbers in the team's own list from 1 to `total`, in order. The same
 * seed draws the same numbers, so that anyone can see that nobody chose them.
 * @param seed a whole number from 0 up to 2³²
 */
export function drawSample(total: number, seed: number): number[] {
  const random = mulberry32(seed)
  const numbers = Array.from({ length: total }, (_, place) => place + 1)
  const needed = neededCases(total)
  // Fisher and Yates's shuffle, as far as it is needed.
  for (let place = 0; place < needed; place += 1) {
    const other = place + Math.floor(random() * (total - place))
    const [one, two] = [numbers[place] ?? 0, numbers[other] ?? 0]
    numbers[place] = two
    numbers[other] = one
  }
  return numbers.slice(0, needed).toSorted((one, other) => one - other)
}

/** Tommy Ettinger's mulberry32: small, and the same on every machine. Numbers from 0 up to 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
