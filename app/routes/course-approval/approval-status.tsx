import { Tag } from '#app/components/tag.tsx'
import type { ApprovalState } from '#app/domain/progress/approval.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** Where what was said stands, with the trainer's comment. */
export function ApprovalStatus({ state, isOpen }: { state: ApprovalState; isOpen: boolean }) {
  const t = useMessages().approvals.own
  const locale = useLocale()
  const date = (day: string) => formatDate(locale, day)
  switch (state.status) {
    case 'not-said':
      return (
        <p>
          <Tag>{t.notSaid}</Tag>
        </p>
      )
    case 'waiting':
      return (
        <>
          <p>
            <Tag color="info">{t.waiting}</Tag>
          </p>
          <p>{t.waitingText(date(state.doneOn), date(state.saidOn))}</p>
        </>
      )
    case 'approved':
    case 'returned':
      return (
        <>
          <p>
            <Tag color={state.status === 'approved' ? 'success' : 'warning'}>{t.outcomes[state.status]}</Tag>
          </p>
          <p>{t[state.status](date(state.doneOn), date(state.decidedOn))}</p>
          {state.comment && (
            <figure>
              <figcaption>{t.comment}</figcaption>
              <blockquote>{state.comment}</blockquote>
            </figure>
          )}
          {state.status === 'returned' && isOpen && <p>{t.again}</p>}
        </>
      )
  }
}
