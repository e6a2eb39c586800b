import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { Tag } from '#app/components/tag.tsx'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { PAGE_OF } from '#app/domain/fidelity/review/tasks.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Overview } from './fidelity-review-page.tsx'

/** The step at hand, what it lacks, and the one button to where this person goes on. */
export function NextStep({ head, overview }: { head: Head; overview: Overview }) {
  const t = useMessages()
  const locale = useLocale()
  const words = t.fidelityPlan.overview
  const { steps, task, missing, waitsForOther, canPlanNext } = overview
  const atHand = steps.find(({ status }) => status === 'now')
  const planNext = `/fidelitet/ny?after=${head.id}`
  return (
    <Card className="next-step">
      <h2>{atHand ? t.fidelity.steps[atHand.step] : t.fidelity.phases[head.phase]}</h2>
      {atHand && (
        <p className="row">
          <span>{words.due(t.fidelity.who[atHand.who], formatDate(locale, atHand.dueOn))}</span>
          {atHand.overdue && <Tag color="danger">{words.overdue}</Tag>}
        </p>
      )}
      {missing && <p>{words.missing[missing.what](missing.count)}</p>}
      {waitsForOther && <p>{words.waitForOther}</p>}
      <p className="row">
        {task ? (
          <ButtonLink to={task === 'follow' ? planNext : reviewAddress(head.id, PAGE_OF[task])}>
            {t.fidelityPlan.tasks[task]}
          </ButtonLink>
        ) : head.pages.includes('report') ? (
          <ButtonLink to={reviewAddress(head.id, 'report')}>{words.seeReport}</ButtonLink>
        ) : (
          <ButtonLink to={reviewAddress(head.id, 'facts')}>{words.seeFacts}</ButtonLink>
        )}
        {canPlanNext && task !== 'follow' && <Link to={planNext}>{t.fidelityPlan.tasks.follow}</Link>}
      </p>
    </Card>
  )
}
