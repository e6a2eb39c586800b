import { Pages } from '#app/components/pages.tsx'
import { Table } from '#app/components/table.tsx'
import type { LookPlace } from '#app/domain/people/look.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type LooksProps = {
  rows: { day: string; name: string; place: LookPlace; team: string | null }[]
  page: number
  pages: number
}

/** Who may see what of somebody, and who has. */
export function WhoHasSeen({ rows, page, pages }: LooksProps) {
  const { erasures, looks: t } = useMessages()
  const locale = useLocale()
  return (
    <>
      <section>
        <h2>{t.rules}</h2>
        <ul>
          {t.rulesList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 id="set">{t.seen}</h2>
        <p className="quiet">{t.seenHint}</p>
        {rows.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <Table caption={t.seen} captionHidden head={[t.day, t.who, t.whereHead]}>
            {rows.map(({ day, name, place, team }) => (
              <tr key={`${day} ${name} ${place} ${team}`}>
                <th scope="row">{formatDate(locale, day)}</th>
                <td>{name || erasures.someone}</td>
                <td>{t.where(place, team)}</td>
              </tr>
            ))}
          </Table>
        )}
        <Pages page={page} pages={pages} />
      </section>
    </>
  )
}
