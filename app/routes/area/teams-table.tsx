import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Sort } from '#app/domain/list-query.ts'
import { AREA_NEEDS, type AreaRow } from '#app/domain/managers/area-list.ts'
import type { MethodShare } from '#app/domain/managers/method-share.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type TeamsTableProps = { rows: AreaRow[]; methods: Method[]; sort: Sort }

/** Team by team: how many need something, and how many hold a certificate. */
export function TeamsTable({ rows, methods, sort }: TeamsTableProps) {
  const { area: t, shell } = useMessages()
  const head = [
    { label: t.team, sortedBy: 'navn' },
    { label: t.size, sortedBy: 'medarbejdere' },
    ...AREA_NEEDS.map((word) => ({ label: t.needs[word], sortedBy: word })),
    ...methods.map((method) => ({ label: shell.methods[method], sortedBy: method })),
  ]
  return (
    <Table caption={t.teams} captionHidden head={head} sort={sort}>
      {rows.map(({ slug, name, organisation, size, needs, shares }) => (
        <tr key={slug}>
          <th scope="row">
            <Link to={`/team/${slug}`}>{name}</Link>
            <span className="quiet block">{organisation}</span>
          </th>
          <td>{size}</td>
          {AREA_NEEDS.map((word) => (
            <td key={word}>{needs[word]}</td>
          ))}
          {methods.map((method) => (
            <td key={method}>
              <Share share={shares.find((one) => one.method === method)?.share ?? null} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** Nothing where the team does not work by the method. */
function Share({ share }: { share: MethodShare['share'] | null }) {
  const { area, team } = useMessages()
  if (share === null) return '\u2013'
  return share === 'too-few' ? area.tooFew : team.share(share.certified, share.total)
}
