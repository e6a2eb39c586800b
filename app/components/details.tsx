import type { ComponentProps, ReactNode } from 'react'

/** Something that can be opened. Native: it works without scripts. */
export function Details({
  summary,
  children,
  ...details
}: ComponentProps<'details'> & { summary: ReactNode }) {
  return (
    <details className="ds-details" {...details}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
