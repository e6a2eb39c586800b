import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { MethodTag, Tag } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/course.ts'
import type { Phase, Step } from '#app/domain/fidelity/review/review-phase.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** A review that is not approved. A rater has a step in it, and a link; others only learn the phase. */
export type OpenReview = {
  id: string
  team: string
  method: Method
  mode: Mode
  periodFrom: string
  periodTo: string
} & ({ step: Step; phase?: never } | { phase: Phase; step?: never })

const STEP_COLOR: Record<Step, string> = {
  rate: 'warning',
  agree: 'warning',
  approve: 'warning',
  'wait-for-lock': 'neutral',
  'wait-for-approval': 'neutral',
  result: 'success',
}

export function ReviewList({ reviews }: { reviews: OpenReview[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ul className="plain-list cards">
      {reviews.map((review) => {
        const what = `${t.shell.methods[review.method]}, ${review.team}`
        return (
          <li key={review.id}>
            <Card className="review-card">
              <p className="row">
                <MethodTag method={review.method} />
                {review.step ? (
                  <Tag color={STEP_COLOR[review.step]}>{t.fidelity.steps[review.step]}</Tag>
                ) : (
                  <Tag>{t.fidelity.phases[review.phase]}</Tag>
                )}
              </p>
              <h3>{review.step ? <Link to={`/fidelitet/${review.id}`}>{what}</Link> : what}</h3>
              <p className="quiet">
                {t.fidelity.modes[review.mode]},{' '}
                {t.fidelity.period(
                  formatDate(locale, review.periodFrom),
                  formatDate(locale, review.periodTo),
                )}
              </p>
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
