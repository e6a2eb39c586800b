/** Figures that took less processor time than this, in milliseconds, are worked out anew each time. */
export const QUICK = 100

/** The others are kept for so many times as long as they took, and never longer than ten minutes. */
const TIMES = 100
const LONGEST = 10 * 60_000

/**
 * For how long a figure that took so much work still tells the truth well enough, in milliseconds: the work then
 * takes a hundredth of one processor, however many ask. 0 for what is quick, as in all but the largest centres.
 */
export function keptFor(worked: number): number {
  return worked < QUICK ? 0 : Math.min(LONGEST, worked * TIMES)
}
