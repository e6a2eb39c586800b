/** The frame of the trend, in the units of its drawing. */
export const LEFT = 30
export const RIGHT = 304
export const TOP = 64
export const BOTTOM = 214

/** Where a word stands in a drawing. */
type Written = { x: number; y: number }

/**
 * The words that can be written without standing on each other.
 * @param inLine whoever comes first has the place; the table has them all
 */
export function apart<T extends Written>(
  inLine: T[],
  { width, height }: { width: number; height: number },
): T[] {
  return inLine.reduce<T[]>((written, one) => {
    const touches = ({ x, y }: Written) => Math.abs(x - one.x) < width && Math.abs(y - one.y) < height
    return written.some(touches) ? written : [...written, one]
  }, [])
}
