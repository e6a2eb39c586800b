import { type ReactNode, useId } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Story } from './story/story.tsx'

type CaseProps = { id?: string; title: string; children: ReactNode }

/** A story to think with; one with an id asks the reader what to do. It always says that it is invented. */
export function Case({ id, title, children }: CaseProps) {
  const t = useMessages().lesson
  const titleId = useId()
  return (
    <section
      className="case ds-card"
      data-color="warm"
      data-variant="tinted"
      id={id}
      aria-labelledby={titleId}
    >
      <p className="eyebrow">{t.case}</p>
      <p className="case-title" id={titleId}>
        {title}
      </p>
      {id ? <Story id={id}>{children}</Story> : children}
    </section>
  )
}
