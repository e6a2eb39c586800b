import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { AnswerForm } from './answer-form.tsx'
import { Approval } from './approval.tsx'
import { Corrections } from './corrections.tsx'
import { Numbers } from './numbers.tsx'
import { Progress } from './progress.tsx'
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
      <Progress phase={head.phase} view={view} />
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
