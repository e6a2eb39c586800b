import { type ReactNode, useId } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Cards to test oneself with: a word in front, and what it means on the back. */
export function Cards({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages().lesson.cards
  const titleId = useId()
  return (
    <section className="flash-cards" aria-labelledby={titleId}>
      <p className="eyebrow">{t.eyebrow}</p>
      <p className="box-title" id={titleId}>
        {title}
      </p>
      <div className="flash-cards-spread">{children}</div>
    </section>
  )
}

/** One card. Native: it is turned without scripts, and both sides are printed. */
export function Card({ front, children }: { front: string; children: ReactNode }) {
  const t = useMessages().lesson.cards
  return (
    <details className="flash-card">
      <summary>
        <span className="flash-card-front">{front}</span>
        <span className="quiet no-print">{t.turn}</span>
      </summary>
      {children}
    </details>
  )
}
