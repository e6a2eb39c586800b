import { Alert } from '#app/components/alert.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { RatingView } from './review-view.ts'
import { ScoreTable } from './score-table.tsx'

/** Own ratings are locked; the other assessor is not done. */
export function WaitingPage({ view }: { view: RatingView }) {
  const t = useMessages().fidelity.wait
  return (
    <>
      <Alert color="success" role="status">
        <h2 className="ds-heading" data-size="2xs">
          {t.title}
        </h2>
        <p>{t.text}</p>
      </Alert>
      <section>
        <h2>{t.own}</h2>
        <ScoreTable caption={t.own} items={view.domains.flatMap((domain) => domain.items)} />
      </section>
    </>
  )
}
