/** The lowest and highest score an item can have. */
export type Scale = { min: number; max: number }

/** Every score the scale allows: 1, 2, 3, 4, 5. */
export function scaleSteps({ min, max }: Scale): number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step)
}
