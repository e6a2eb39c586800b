/** A house that is also a foothold: the step in its wall. */
export function Logo() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <path d="M4 24V12L14 4l10 8v12h-7v-7h-6v7z" fill="currentColor" />
    </svg>
  )
}
