import { Table } from '#app/components/table.tsx'
import type { ReviewEvent, Seat } from '#app/domain/fidelity/words.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/**
 * Something that happened. Whoever did it has a name; where names have been given up a rater has a seat,
 * and one whose seat another has taken has none.
 */
export type HistoryRow = {
  event: ReviewEvent
  reason: string
  happenedOn: string
  who: { name: string; seat?: never } | { seat: Seat | null; name?: never }
}

/** What has happened to a review, for those who answer for it. */
export function History({ rows }: { rows: HistoryRow[] }) {
  const t = useMessages()
  const locale = useLocale()
  const words = t.fidelityPlan.overview
  return (
    <section>
      <h2>{words.history}</h2>
      <div className="wrapping">
        <Table
          caption={words.historyCaption}
          captionHidden
          head={[words.when, words.what, words.who, words.why]}
        >
          {rows.map(({ event, reason, happenedOn, who }, place) => (
            <tr key={place}>
              <td>{formatShortDate(locale, happenedOn)}</td>
              <td className="score-note">{words.events[event]}</td>
              <td className="score-note">
                {who.name === ''
                  ? t.erasures.someone
                  : (who.name ?? (who.seat ? t.fidelity.review.rater(who.seat) : words.formerRater))}
              </td>
              <td className="score-note">{reason}</td>
            </tr>
          ))}
        </Table>
      </div>
    </section>
  )
}
