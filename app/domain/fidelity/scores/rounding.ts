/**
 * Rounds for display as people do, 4.125 → 4.13. To the computer 4.015 times 100 is
 * 401.49999999999994, which would go down without the tolerance.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const power = 10 ** decimals
  return Math.floor(value * power + 0.5 + 1e-9) / power
}
