import { distance } from '#app/domain/fidelity/scores/agreement-list.ts'
import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ComparedItem } from './checklist.ts'
import { ItemForm } from './item-form.tsx'
import type { Reply } from './moves.server.ts'
import type { ReviewFacts } from './review-view.ts'

type ComparisonProps = { item: ComparedItem; facts: ReviewFacts; reply: Reply | undefined }

/** What each rater gave, with notes and the anchor chosen, and below it the score they agree on. */
export function Comparison({ item, facts, reply }: ComparisonProps) {
  const t = useMessages().fidelity
  const apart = distance(item.scores)
  const legend = t.rate.item(item.label, item.title)
  return (
    <div className="compared">
      {facts.raters.length > 1 && (
        <>
          <h3 lang="da">{legend}</h3>
          {apart > 0 && (
            <Tag color="warning">{apart === Infinity ? t.agree.relevanceApart : t.agree.apart(apart)}</Tag>
          )}
          <ul className="plain-list ratings">
            {item.ratings.map((rating) => (
              <li key={rating.seat} className="ds-card">
                <Rated rating={rating} item={item} facts={facts} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ItemForm
        intent="agree"
        address={`/fidelitet/${facts.id}`}
        item={item}
        legend={facts.raters.length > 1 ? `${t.agree.agreed}: ${legend}` : legend}
        reply={reply}
        isMissing={reply?.status === 'incomplete' && item.given === null}
      />
    </div>
  )
}

type RatedProps = { rating: ComparedItem['ratings'][number]; item: ComparedItem; facts: ReviewFacts }

function Rated({ rating, item, facts }: RatedProps) {
  const t = useMessages().fidelity
  const name = facts.raters.find(({ seat }) => seat === rating.seat)?.name
  const rater = name ? t.review.raterOf(rating.seat, name) : t.review.rater(rating.seat)
  const { evidence = [] } = rating
  const anchor = item.anchors.find(({ score }) => score === rating.score)
  return (
    <>
      <p>
        <strong>
          {t.agree.given(rater, rating.score === null ? t.rate.notRelevant : String(rating.score))}
        </strong>
      </p>
      <p lang="da">{anchor?.text ?? rating.notRelevantReason}</p>
      {rating.note && <p>{rating.note}</p>}
      {evidence.length > 0 && (
        <p className="quiet" lang="da">
          {evidence.join(', ')}
        </p>
      )}
    </>
  )
}
