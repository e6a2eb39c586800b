import { Alert } from '#app/components/alert.tsx'
import type { Phase } from '#app/domain/fidelity/review/review-phase.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { GoneWithout } from './gone-without.tsx'
import type { DraftView } from './report-view.ts'

/** Whom the report waits for now. */
export function Progress({ phase, view }: { phase: Phase; view: DraftView }) {
  const t = useMessages().fidelityReport.draft
  const locale = useLocale()
  const { check, approvals, report } = view
  const day = formatDate(locale, check.dueOn)
  const waits = () => {
    if (phase === 'agreed') return check.overdue ? t.teamIsLate(day) : t.teamChecks(day)
    if (approvals.own === 'before') return t.youApprovedBefore
    if (approvals.own === 'fell') return t.yoursFell
    if (approvals.own === 'given') return approvals.other === 'fell' ? t.otherFell : t.youApproved
    if (approvals.other === 'before') return t.otherApprovedBefore
    if (approvals.other === 'given') return t.otherApproved
    return report.mode === 'self' || report.without.includes('check') ? t.unchecked : t.checked
  }
  return (
    <>
      <Alert color="info">{waits()}</Alert>
      <GoneWithout steps={report.without} />
    </>
  )
}
