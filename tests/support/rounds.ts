import { seeded } from './random.ts'

const ROUNDS = process.env.LONG ? 10_000 : 300

/** Tries a claim on many random cases. When one fails, its seed is said, so that it can be made again. */
export function always(claim: (random: () => number) => void) {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    try {
      claim(seeded(seed))
    } catch (cause) {
      throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
  }
}

/** A whole number from the lowest to the highest, both included. */
export const between = (random: () => number, lowest: number, highest: number) =>
  lowest + Math.floor(random() * (highest - lowest + 1))

/** The same things in another order, or by chance in the same. */
export function shuffled<T>(random: () => number, things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ thing }) => thing)
}
