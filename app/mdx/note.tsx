import { type ReactNode, useId } from 'react'
import type { NoteType } from '#app/domain/courses/guard/vocabulary.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

const COLORS: Record<NoteType, string> = {
  husk: 'accent',
  tip: 'info',
  eksempel: 'neutral',
  vigtigt: 'warning',
  tjek: 'method-mact',
}

/** A word beside the text: what to remember, a tip, an example, a caution, a thing to look up. */
export function Note({ type, title, children }: { type: NoteType; title?: string; children: ReactNode }) {
  const t = useMessages().lesson
  const titleId = useId()
  const kind = t.noteTypes[type]
  return (
    <div className="note" data-color={COLORS[type]} role="note" aria-labelledby={titleId}>
      <p className="note-title" id={titleId}>
        {title && title !== kind ? `${kind}: ${title}` : kind}
      </p>
      {children}
    </div>
  )
}
