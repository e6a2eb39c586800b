import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'

type FigureProps = { src: string; alt: string; caption?: string; children: ReactNode }

/** A drawing that says more than one sentence can, with all it says as text below it. */
export function Figure({ src, alt, caption, children }: FigureProps) {
  const t = useMessages().lesson.figure
  return (
    <figure className="figure">
      <img src={src} alt={alt} decoding="async" />
      {caption && <figcaption>{caption}</figcaption>}
      <details>
        <summary>{t.inWords}</summary>
        {children}
      </details>
    </figure>
  )
}
