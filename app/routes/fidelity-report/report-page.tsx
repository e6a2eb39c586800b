import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import type { ReviewHead as Head } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CheckPage } from './check-page.tsx'
import { DraftPage } from './draft-page.tsx'
import type { Reply, ReportView } from './report-view.ts'
import { ResultPage } from './result-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

type ReportPageProps = { head: Head; view: ReportView; reply: Reply | undefined }

/** One address for the report: what stands here depends on how far the review is and who asks. */
export function ReportPage({ head, view, reply }: ReportPageProps) {
  const t = useMessages().fidelityReport
  return (
    <main className="page report" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={view.step === 'check' ? t.check.title : t.title} />
      <OfflineNotice reply={reply} />
      <Step head={head} view={view} reply={reply} />
    </main>
  )
}

function Step({ head, view, reply }: ReportPageProps) {
  switch (view.step) {
    case 'draft':
      return <DraftPage head={head} view={view} reply={reply} />
    case 'check':
      return <CheckPage view={view} reply={reply} />
    case 'result':
      return <ResultPage head={head} view={view} />
    case 'waiting':
      return <WaitingPage view={view} />
  }
}
