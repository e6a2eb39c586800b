import { Alert } from '#app/components/alert.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { AnswerForm } from './answer-form.tsx'
import { Approval } from './approval.tsx'
import { Corrections } from './corrections.tsx'
import { Numbers } from './numbers.tsx'
import { Prose } from './prose.tsx'
import { useReplyErrors } from './reply-errors.ts'
import type { DraftView, Reply } from './report-view.ts'
import { SkipCheck } from './skip-check.tsx'
import { TextForm } from './text-form.tsx'

type DraftPageProps = { head: ReviewHead; view: DraftView; reply: Reply | undefined }

/** The raters' page until the report is approved: its words to write, the team's corrections, the numbers. */
export function DraftPage({ head, view, reply }: DraftPageProps) {
  const t = useMessages().fidelityReport.draft
  const { report, may, corrections } = view
  return (
    <>
      <ErrorSummary errors={useReplyErrors(reply)} />
      <Progress head={head} view={view} />
      <p className="no-print">
        <a className="ds-link" href={`/fidelitet/${head.id}/fil/rapport.pdf`}>
          {t.pdf}
        </a>
      </p>
      {may.skipCheck && <SkipCheck reply={reply} />}
      {report.mode !== 'self' && (
        <Corrections
          corrections={corrections}
          renderAnswer={
            may.answer ? (one) => <AnswerForm key={one.id} correction={one} reply={reply} /> : undefined
          }
        />
      )}
      {may.write ? (
        <section id="tekst">
          <h2>{t.text}</h2>
          <p>{t.intro}</p>
          <TextForm view={view} reply={reply} />
        </section>
      ) : (
        <Prose text={report.text} />
      )}
      <Numbers report={report} errata={[]} raters={head.raters} />
      {may.approve && <Approval view={view} reply={reply} />}
    </>
  )
}

/** Whom the report waits for now. */
function Progress({ head, view: { check, approvedBy, report, isOlder } }: Omit<DraftPageProps, 'reply'>) {
  const t = useMessages().fidelityReport.draft
  const locale = useLocale()
  const day = formatDate(locale, check.dueOn)
  const waits = () => {
    if (head.phase === 'agreed') return check.overdue ? t.teamIsLate(day) : t.teamChecks(day)
    if (approvedBy.own) return t.youApproved
    if (approvedBy.other) return t.otherApproved
    return report.mode === 'self' ? t.selfChecked : t.checked
  }
  return (
    <>
      <Alert color="info">{waits()}</Alert>
      {isOlder && <Alert color="warning">{t.older}</Alert>}
    </>
  )
}
