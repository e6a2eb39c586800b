/** A share as a bar. The number stands beside it in words, so nobody has to hear the drawing. */
export function Bar({ share }: { share: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-whole" width={100} height={8} />
      <rect className="bar-part" width={100 * share} height={8} />
    </svg>
  )
}
