import { useMessages } from '#app/i18n/use-messages.ts'
import type { Given, ItemFacts } from './checklist.ts'

type GivenAnswerProps = { given: Given; item: ItemFacts; who: string }

/** What somebody gave an item, to be read: the score with its anchor, the note and what it builds on. */
export function GivenAnswer({ given, item, who }: GivenAnswerProps) {
  const t = useMessages().fidelityRating
  const { score, notRelevantReason, note, cases, evidence = [] } = given
  const anchor = item.anchors.find((step) => step.score === score)
  return (
    <div className="given-answer">
      <p>
        <strong>{t.agree.given(who, score === null ? t.rate.notRelevant : String(score))}</strong>
      </p>
      <p lang="da">{anchor?.text ?? notRelevantReason}</p>
      {note && <p className="given-note">{note}</p>}
      {evidence.length > 0 && (
        <p className="quiet" lang="da">
          {evidence.join(', ')}
        </p>
      )}
      {cases !== null && <p className="quiet">{t.agree.cases(cases)}</p>}
    </div>
  )
}
