import { Link } from '@remix-run/react'
import { MethodTag, Tag } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type Team = { id: string; name: string; methods: Method[]; members: number; closedOn: string | null }
export type Branch = { units: (Branch & { id: string; name: string })[]; teams: Team[] }

type BranchListProps = { organisationId: string; branch: Branch; today: string }

/** The units and teams below a place, as lists within lists, each a link to its own page. */
export function BranchList({ organisationId, branch: { units, teams }, today }: BranchListProps) {
  const address = `/admin/organisation/${organisationId}`
  if (units.length + teams.length === 0) return null
  return (
    <ul className="branch">
      {units.map(({ id, name, ...below }) => (
        <li key={id}>
          <Link to={`${address}/enheder/${id}`}>{name}</Link>
          <BranchList organisationId={organisationId} branch={below} today={today} />
        </li>
      ))}
      {teams.map((team) => (
        <li key={team.id}>
          <TeamLine team={team} to={`${address}/teams/${team.id}`} today={today} />
        </li>
      ))}
    </ul>
  )
}

function TeamLine({ team, to, today }: { team: Team; to: string; today: string }) {
  const t = useMessages().organisation
  return (
    <span className="row">
      <Link to={to}>{team.name}</Link>
      {team.methods.map((method) => (
        <MethodTag key={method} method={method} />
      ))}
      {team.closedOn !== null && team.closedOn < today ? (
        <Tag>{t.closed}</Tag>
      ) : (
        <span className="quiet">{t.members(team.members)}</span>
      )}
    </span>
  )
}
