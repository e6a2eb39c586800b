import type { ComparedItem } from '#app/components/fidelity/checklist.ts'
import { ErratumText } from '#app/components/fidelity/erratum-text.tsx'
import { Table } from '#app/components/table.tsx'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ComparedTableProps = {
  caption: string
  items: ComparedItem[]
  head: ReviewHead
  errata: ToldErratum[]
}

/** Every item with what each rater gave, what was agreed on and what was corrected. A rater alone has one column. */
export function ComparedTable({ caption, items, head, errata }: ComparedTableProps) {
  const t = useMessages().fidelity
  const words = useMessages().fidelityRating.concluded
  const seats = head.raters.length > 1 ? head.raters.map(({ seat }) => seat) : []
  const raters = seats.map((seat) => t.review.rater(seat))
  const agreed = seats.length > 0 ? words.agreed : t.result.score
  return (
    <div className="wrapping">
      <Table caption={caption} captionHidden head={[t.result.item, ...raters, agreed, t.result.note]}>
        {items.map(({ id, label, title, given, ratings }) => (
          <tr key={id} id={id}>
            <th scope="row" lang="da">
              {t.rate.item(label, title)}
            </th>
            {seats.map((seat) => (
              <td key={seat}>{shown(ratings.find((rating) => rating.seat === seat)?.score)}</td>
            ))}
            <td>
              <strong>{shown(given?.score)}</strong>
            </td>
            <td className="score-note">
              {given?.notRelevantReason && <p>{t.result.notRelevantBecause(given.notRelevantReason)}</p>}
              {given?.note && <p>{given.note}</p>}
              {errata
                .filter(({ itemId }) => itemId === id)
                .map((erratum) => (
                  <p key={erratum.id}>
                    <ErratumText erratum={erratum} />
                  </p>
                ))}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

/** "Not relevant" is a dash; the note says why. */
const shown = (score: number | null | undefined) => score ?? '\u2013'
