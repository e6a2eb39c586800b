/** How far along something is. The text is what counts; the bar only shows it. */
export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <p className="progress">
      <progress max={Math.max(total, 1)} value={Math.min(done, total)} aria-label={label} />
      <span>{label}</span>
    </p>
  )
}
