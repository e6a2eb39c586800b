import { Tag } from '#app/components/tag.tsx'
import type { ReviewStep } from '#app/domain/fidelity/review/review-steps.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

const STATUS_COLOR: Record<ReviewStep['status'], string> = {
  done: 'success',
  now: 'warning',
  ahead: 'neutral',
}

/** The way of a review, step by step: whose each is, by when, and how far it is. */
export function StepList({ steps }: { steps: ReviewStep[] }) {
  const t = useMessages()
  const locale = useLocale()
  const words = t.fidelityPlan.overview
  return (
    <ol className="review-steps">
      {steps.map(({ step, who, dueOn, status, overdue }) => (
        <li key={step} aria-current={status === 'now' ? 'step' : undefined}>
          <strong>{t.fidelity.steps[step]}</strong>
          <Tag color={STATUS_COLOR[status]}>{words.statuses[status]}</Tag>
          <span className="quiet">
            {step === 'plan'
              ? words.planned(t.fidelity.who[who], formatDate(locale, dueOn))
              : words.due(t.fidelity.who[who], formatDate(locale, dueOn))}
            {overdue && `. ${words.overdue}.`}
          </span>
        </li>
      ))}
    </ol>
  )
}
