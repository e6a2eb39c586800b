import { type ReactNode, useId } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Things to do away from the screen, with a box to tick on paper. */
export function Tasks({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages().lesson
  const titleId = useId()
  return (
    <section className="tasks" aria-labelledby={titleId}>
      <p className="eyebrow">{t.tasks}</p>
      <p className="tasks-title" id={titleId}>
        {title}
      </p>
      {children}
    </section>
  )
}
