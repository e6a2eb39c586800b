import { Link } from '@remix-run/react'
import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { StepView } from './step-views.server.ts'

const COLORS: Record<StepView['status'], string> = {
  done: 'success',
  approved: 'success',
  waiting: 'info',
  returned: 'warning',
  'not-said': 'neutral',
}

/** What a certificate takes, each with the way to it and whether it is done. */
export function StepList({ steps }: { steps: StepView[] }) {
  const t = useMessages().renewal
  return (
    <ul className="plain-list step-list">
      {steps.map((step) => (
        <li key={step.kind === 'lesson' ? step.to : step.kind}>
          <Step step={step} /> <Tag color={COLORS[step.status]}>{t.stepStatus[step.status]}</Tag>
        </li>
      ))}
    </ul>
  )
}

function Step({ step }: { step: StepView }) {
  const t = useMessages().renewal
  switch (step.kind) {
    case 'lesson':
      return (
        <Link className="ds-link" to={step.to}>
          {t.readAgain} <span lang={step.language}>{step.title}</span>
        </Link>
      )
    case 'days':
      return (
        <>
          {t.days(step.asked)}
          <span className="quiet block">
            {t.daysAttended(step.attended, step.asked)} {t.daysHow}
          </span>
        </>
      )
    default:
      return (
        <Link className="ds-link" to={step.to}>
          {t.steps[step.kind]}
        </Link>
      )
  }
}
