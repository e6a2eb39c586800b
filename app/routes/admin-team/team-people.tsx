import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type Membership = {
  id: string
  personId: string
  name: string
  fromDate: string
  toDate: string | null
  /** The person's account is closed. */
  isClosed: boolean
}

export type TeamPeopleProps = {
  team: { id: string }
  present: Membership[]
  past: Membership[]
  managers: { id: string; name: string }[]
  today: string
}

/** Who belongs to the team, who manages it, and who has belonged to it. */
export function TeamPeople({ team, present, past, managers, today }: TeamPeopleProps) {
  const t = useMessages().organisation
  return (
    <>
      <section>
        <h2>{t.present}</h2>
        {present.length === 0 ? (
          <p>{t.noMembers}</p>
        ) : (
          <MembershipTable caption={t.present} rows={present} today={today} />
        )}
        <p>
          <Link to={`/admin/personer?sted=team:${team.id}`}>{t.toPeople}</Link>
        </p>
        {past.length > 0 && (
          <Details summary={t.past(past.length)}>
            <MembershipTable caption={t.past(past.length)} rows={past} today={today} />
          </Details>
        )}
      </section>
      <section>
        <h2>{t.managers}</h2>
        {managers.length === 0 && <p>{t.noManagers}</p>}
        <ul>
          {managers.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/admin/personer/${id}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function MembershipTable({ caption, rows, today }: { caption: string; rows: Membership[]; today: string }) {
  const t = useMessages().organisation
  const locale = useLocale()
  return (
    <Table caption={caption} captionHidden head={[t.name, t.from, t.to]}>
      {rows.map(({ id, personId, name, fromDate, toDate, isClosed }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={`/admin/personer/${personId}`}>{name}</Link> {isClosed && <Tag>{t.accountClosed}</Tag>}
            {fromDate > today && <Tag color="info">{t.notYet}</Tag>}
          </th>
          <td>{formatShortDate(locale, fromDate)}</td>
          <td>{toDate === null ? '\u2013' : formatShortDate(locale, toDate)}</td>
        </tr>
      ))}
    </Table>
  )
}
