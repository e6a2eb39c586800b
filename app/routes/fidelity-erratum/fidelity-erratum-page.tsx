import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { ReportProblem } from '#app/domain/fidelity/report/report-problems.ts'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import type { Offline } from '#app/http/offline.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ErrataTable } from './errata-table.tsx'
import { type Blank, ErratumForm } from './erratum-form.tsx'

type Typed = Record<string, string>

/** The answer to a correction that was not saved; `newer`: another has come in the meantime. `text`: what it says. */
export type ErratumReply =
  | { status: 'wrong'; typed: Typed; problems: Record<string, ReportProblem> }
  | { status: 'look-again'; typed: Typed; text: string; pointers: Pointer[] }
  | { status: 'newer'; typed: Typed; errata: ToldErratum[]; seen: number }
  | Offline

type FidelityErratumPageProps = {
  head: Head
  /** Null until there is something to correct. */
  errata: ToldErratum[] | null
  /** Null for those who may read corrections and not write them. */
  form: Blank | null
  reply: ErratumReply | undefined
}

/** The corrections of approved scores, each with what was approved, and the form for one more. */
export function FidelityErratumPage({ head, errata, form, reply }: FidelityErratumPageProps) {
  const t = useMessages().fidelityReport.errata
  const newer = reply?.status === 'newer' ? reply : null
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={form ? t.titleOf : t.title} />
      <OfflineNotice reply={reply} />
      {errata === null ? (
        <p>{t.closed}</p>
      ) : (
        <>
          <p>{t.intro}</p>
          <p>
            <Link className="ds-link" to={reviewAddress(head.id, 'report')}>
              {t.toReport}
            </Link>
          </p>
          {newer && (
            <Alert color="warning" role="alert">
              {t.newer}
            </Alert>
          )}
          <section>
            <h2>{t.title}</h2>
            <ErrataTable errata={newer?.errata ?? errata} />
          </section>
          {form && (
            <section>
              <h2>{t.change}</h2>
              <ErratumForm blank={form} reply={reply} />
            </section>
          )}
        </>
      )}
    </main>
  )
}
