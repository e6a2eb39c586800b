import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { Table } from '#app/components/table.tsx'
import type { LookPlace } from '#app/domain/people/look.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type MyDataPageProps = {
  title: string
  looks: {
    rows: { day: string; name: string; place: LookPlace; team: string | null }[]
    page: number
    pages: number
  }
}

/** Who may see what of me, and who has. */
export function MyDataPage({ title, looks: { rows, page, pages } }: MyDataPageProps) {
  const t = useMessages().looks
  const locale = useLocale()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={title} />
      <section>
        <h2>{t.rules}</h2>
        <ul>
          {t.rulesList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.seen}</h2>
        <p className="quiet">{t.seenHint}</p>
        {rows.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <Table caption={t.seen} captionHidden head={[t.day, t.who, t.whereHead]}>
            {rows.map(({ day, name, place, team }) => (
              <tr key={`${day} ${name} ${place} ${team}`}>
                <th scope="row">{formatDate(locale, day)}</th>
                <td>{name}</td>
                <td>{t.where(place, team)}</td>
              </tr>
            ))}
          </Table>
        )}
        <Pages page={page} pages={pages} />
      </section>
    </main>
  )
}
