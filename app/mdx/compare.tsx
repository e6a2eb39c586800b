import { type ReactNode, useId } from 'react'

/** Things side by side in a table. On a phone each row is a card, where every cell says what it is of. */
export function Compare({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section className="compare" aria-labelledby={titleId}>
      <p className="box-title" id={titleId}>
        {title}
      </p>
      {children}
    </section>
  )
}
