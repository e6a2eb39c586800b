import { type ReactNode, useId } from 'react'
import { phaseShares } from '#app/domain/courses/phase-shares.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { PhaseDrawing } from './phase-drawing.tsx'

type PhasesProps = { title: string; contact?: 'faldende'; rows: string; children: ReactNode }

/**
 * Phases one after the other, drawn as long as they are told to be. The table below says the same.
 * @param rows the table as JSON, its head first: name, length, what happens
 */
export function Phases({ title, contact, rows, children }: PhasesProps) {
  const t = useMessages().lesson.phases
  const titleId = useId()
  const [, ...told]: string[][] = JSON.parse(rows)
  const shares = phaseShares(told.map(([, length = '']) => length))
  const phases = told.map(([name = '', length = ''], place) => ({ name, length, share: shares[place] ?? 0 }))
  return (
    <section className="phases" aria-labelledby={titleId}>
      <p className="box-title" id={titleId}>
        {title}
      </p>
      <PhaseDrawing title={title} phases={phases} contact={contact ? t.contactFalls : null} />
      {children}
    </section>
  )
}
