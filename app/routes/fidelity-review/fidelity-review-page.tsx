import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Tag } from '#app/components/tag.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { AgreementPage } from './agreement-page.tsx'
import type { Reply } from './moves.server.ts'
import { RatingPage } from './rating-page.tsx'
import { ResultPage } from './result-page.tsx'
import type { ReviewFacts, ReviewView } from './review-view.ts'
import { WaitingPage } from './waiting-page.tsx'

type FidelityReviewPageProps = { facts: ReviewFacts; view: ReviewView; reply: Reply | undefined }

/** One address for the whole review: what stands here depends on how far it is and who asks. */
export function FidelityReviewPage({ facts, view, reply }: FidelityReviewPageProps) {
  const t = useMessages()
  const locale = useLocale()
  const [, ...month] = formatDate(locale, facts.periodTo).split(' ')
  const period = t.fidelity.period(formatDate(locale, facts.periodFrom), formatDate(locale, facts.periodTo))
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/fidelitet', label: t.fidelity.title }]} />
      <PageHead
        title={t.fidelity.review.title(month.join(' '))}
        eyebrow={t.fidelity.review.eyebrow(t.shell.methods[facts.method], facts.team)}
        method={facts.method}
      >
        <p className="row">
          <Tag color="info">{t.fidelity.modes[facts.mode]}</Tag>
          {facts.ownSeat && facts.raters.length > 1 && (
            <span className="quiet">{t.fidelity.review.rater(facts.ownSeat)}</span>
          )}
          <span className="quiet">{period}</span>
          <span className="quiet">{t.fidelity.cases(facts.caseCount)}</span>
        </p>
      </PageHead>
      <CurrentStep facts={facts} view={view} reply={reply} />
    </main>
  )
}

function CurrentStep({ view, ...rest }: FidelityReviewPageProps) {
  switch (view.step) {
    case 'rate':
      return <RatingPage view={view} {...rest} />
    case 'wait-for-lock':
      return <WaitingPage view={view} />
    case 'agree':
    case 'approve':
    case 'wait-for-approval':
      return <AgreementPage view={view} {...rest} />
    case 'result':
      return <ResultPage view={view} facts={rest.facts} />
  }
}
