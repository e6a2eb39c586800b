import type { ReactNode } from 'react'
import type { Method } from '#app/domain/courses/methods.ts'
import { methodColor } from './tag.tsx'

type PageHeadProps = { title: string; eyebrow?: ReactNode; method?: Method; children?: ReactNode }

/** The head of a page: a line over the title that says where we are, the title, and what leads in. */
export function PageHead({ title, eyebrow, method, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {eyebrow && (
        <p className="eyebrow" data-color={method && methodColor(method)}>
          {eyebrow}
        </p>
      )}
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      {children}
    </header>
  )
}
