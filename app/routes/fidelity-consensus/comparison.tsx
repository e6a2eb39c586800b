import type { ComparedItem } from '#app/components/fidelity/checklist.ts'
import { GivenAnswer } from '#app/components/fidelity/given-answer.tsx'
import { ItemForm } from '#app/components/fidelity/item-form.tsx'
import type { ItemReply } from '#app/components/fidelity/item-reply.ts'
import { Tag } from '#app/components/tag.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { distance } from '#app/domain/fidelity/scores/agreement-list.ts'
import type { Seat } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ComparisonProps = { item: ComparedItem; head: ReviewHead; reply: ItemReply | undefined }

/** What each rater gave, with notes and the anchor chosen, and below it the score they agree on. */
export function Comparison({ item, head, reply }: ComparisonProps) {
  const t = useMessages()
  const apart = distance(item.scores)
  const legend = t.fidelity.rate.item(item.label, item.title)
  const isAlone = head.raters.length === 1
  return (
    <div className="compared">
      {!isAlone && (
        <>
          <h3 lang="da">{legend}</h3>
          {apart > 0 && <Tag color="warning">{t.fidelityRating.agree.apart(apart)}</Tag>}
          <Ratings item={item} head={head} />
        </>
      )}
      <ItemForm
        intent="agree"
        address={reviewAddress(head.id, 'consensus')}
        item={item}
        legend={isAlone ? legend : t.fidelityRating.agree.agreed(legend)}
        isApart={apart > 0}
        reply={reply}
        isMissing={reply?.status === 'incomplete' && item.given === null}
      />
    </div>
  )
}

function Ratings({ item, head }: Omit<ComparisonProps, 'reply'>) {
  const t = useMessages().fidelity.review
  const raterOf = (seat: Seat) => {
    const name = head.raters.find((rater) => rater.seat === seat)?.name
    return name ? t.raterOf(seat, name) : t.rater(seat)
  }
  return (
    <ul className="plain-list ratings">
      {item.ratings.map((rating) => (
        <li key={rating.seat} className="ds-card">
          <GivenAnswer given={rating} item={item} who={raterOf(rating.seat)} />
        </li>
      ))}
    </ul>
  )
}
