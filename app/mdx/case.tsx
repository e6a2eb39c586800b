import { type ReactNode, useId } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'

/** A story to think with. It always says that it is invented. */
export function Case({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages().lesson
  const titleId = useId()
  return (
    <section className="case ds-card" data-color="warm" data-variant="tinted" aria-labelledby={titleId}>
      <p className="eyebrow">{t.case}</p>
      <p className="case-title" id={titleId}>
        {title}
      </p>
      {children}
    </section>
  )
}
