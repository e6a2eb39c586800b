import { useMessages } from '#app/i18n/use-messages.ts'
import { Corrections } from './corrections.tsx'
import { GoneWithout } from './gone-without.tsx'
import type { WaitingView } from './report-view.ts'

/** Says what is missing before there is a report to read. */
export function WaitingPage({ view: { phase, without, corrections } }: { view: WaitingView }) {
  const t = useMessages().fidelityReport
  return (
    <>
      <GoneWithout steps={without} />
      <p>{t.waiting[phase]}</p>
      {corrections.length > 0 && <Corrections corrections={corrections} />}
    </>
  )
}
