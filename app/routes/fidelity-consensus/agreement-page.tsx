import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { AgreementTable } from '#app/components/fidelity/agreement-table.tsx'
import type { ComparedItem } from '#app/components/fidelity/checklist.ts'
import { MissingItems, unsavedErrors } from '#app/components/fidelity/missing-items.tsx'
import { QuietForms, useQuietForms } from '#app/components/fidelity/use-quiet-forms.ts'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Comparison } from './comparison.tsx'
import { Conclusion } from './conclusion.tsx'
import { consensusErrors, itemReply } from './consensus-errors.ts'
import type { ConsensusReply, ConsensusView } from './consensus-view.ts'

type AgreementPageProps = {
  head: ReviewHead
  view: Extract<ConsensusView, { step: 'agree' }>
  reply: ConsensusReply | undefined
}

/** From two ratings to one: the differences first, then what was given alike, then the end of the talk. */
export function AgreementPage({ head, view, reply }: AgreementPageProps) {
  const messages = useMessages()
  const t = messages.fidelityRating.agree
  const items = [...view.differing, ...view.same]
  const missing = items.filter(({ given }) => given === null)
  const done = items.length - missing.length
  const isAlone = head.raters.length === 1
  const { forms, unsaved, stops, onSubmit } = useQuietForms()
  const errors =
    unsaved.length > 0 ? unsavedErrors(items, unsaved, messages) : consensusErrors(reply, messages)

  return (
    <QuietForms.Provider value={forms}>
      <ErrorSummary key={stops} errors={errors} />
      <p className="lead">{isAlone ? t.introAlone : t.intro}</p>
      <ProgressBar
        done={done}
        total={items.length}
        label={isAlone ? t.progressAlone(done, items.length) : t.progress(done, items.length)}
      />
      <Items head={head} view={view} reply={reply} />
      {view.agreement && (
        <section>
          <h2>{messages.fidelityAgreement.title}</h2>
          <AgreementTable agreement={view.agreement} />
        </section>
      )}
      <section>
        {missing.length > 0 && <MissingItems title={t.missing(missing.length)} items={missing} />}
        <Conclusion head={head} seen={view.seen} reply={reply} onSubmit={onSubmit} />
      </section>
    </QuietForms.Provider>
  )
}

function Items({ head, view, reply }: AgreementPageProps) {
  const t = useMessages().fidelityRating.agree
  const about = itemReply(reply)
  const compared = (item: ComparedItem) => <Comparison key={item.id} item={item} head={head} reply={about} />
  // A rater alone differs from nobody: one list, open.
  if (head.raters.length === 1) return <section className="item-list">{view.same.map(compared)}</section>

  const isAbout = ({ id }: ComparedItem) => about !== undefined && 'item' in about && about.item.id === id
  return (
    <>
      <section className="item-list">
        <h2>{view.differing.length > 0 ? t.differing(view.differing.length) : t.noDiffering}</h2>
        {view.differing.map(compared)}
      </section>
      {view.same.length > 0 && (
        <section>
          <Details summary={t.same(view.same.length)} open={view.same.some(isAbout) || undefined}>
            <div className="item-list">{view.same.map(compared)}</div>
          </Details>
        </section>
      )}
    </>
  )
}
