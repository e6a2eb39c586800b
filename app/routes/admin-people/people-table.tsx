import { Link } from '@remix-run/react'
import { AccountTag } from '#app/components/account-tag.tsx'
import { Table } from '#app/components/table.tsx'
import { civilDate } from '#app/domain/dates.ts'
import type { Sort } from '#app/domain/list-query.ts'
import type { AccountState, PeopleSort } from '#app/domain/people/people-filter.ts'
import type { Role } from '#app/domain/people/roles.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type PersonRow = {
  id: string
  name: string
  email: string
  teams: string[]
  roles: Role[]
  state: AccountState
  lastSeenAt: Date | null
}

export function PeopleTable({ people, sort }: { people: PersonRow[]; sort: Sort<PeopleSort> }) {
  const t = useMessages().people
  const locale = useLocale()
  const head = [
    { label: t.name, sortedBy: 'navn' },
    { label: t.email, sortedBy: 'mail' },
    t.team,
    t.roles,
    { label: t.state, sortedBy: 'status' },
    { label: t.lastSeen, sortedBy: 'set' },
  ]
  return (
    <Table caption={t.title} captionHidden head={head} sort={sort}>
      {people.map(({ id, name, email, teams, roles, state, lastSeenAt }) => (
        <tr key={id}>
          <th scope="row">
            <Link className="ds-link" to={`/admin/personer/${id}`}>
              {name}
            </Link>
          </th>
          <td>{email}</td>
          <td>{teams.join(', ') || '\u2013'}</td>
          <td>{roles.map((role) => t.roleNames[role]).join(', ') || '\u2013'}</td>
          <td>
            <AccountTag state={state} />
          </td>
          <td>{lastSeenAt ? formatShortDate(locale, civilDate(lastSeenAt)) : t.never}</td>
        </tr>
      ))}
    </Table>
  )
}
