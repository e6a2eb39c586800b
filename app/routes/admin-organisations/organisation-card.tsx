import { Link, useLocation } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { type Branch, BranchList } from '#app/components/organisation/branch-list.tsx'
import { Tag } from '#app/components/tag.tsx'
import { withField } from '#app/domain/list-query.ts'
import type { OrganisationKind } from '#app/domain/people/organisation-kinds.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type OrganisationLine = {
  id: string
  name: string
  kind: OrganisationKind
  units: number
  teams: number
  people: number
  /** Its units and teams that have what was looked for in their names. */
  found: { kind: 'unit' | 'team'; id: string; name: string }[]
}
export type Unfolded = { id: string; branch: Branch }

type OrganisationCardProps = { organisation: OrganisationLine; branch: Branch | null; today: string }

/** @param branch what lies below the organisation, when it is unfolded */
export function OrganisationCard({ organisation, branch, today }: OrganisationCardProps) {
  const t = useMessages().organisation
  const { id, name, kind, units, teams, people } = organisation
  const address = `/admin/organisation/${id}`
  return (
    <Card className="organisation" id={id}>
      <h3 className="row">
        {name} <Tag>{t.kinds[kind]}</Tag>
      </h3>
      <p className="row quiet">
        <span>{t.units(units)}</span>
        <span>{t.teams(teams)}</span>
        <Link to={`/admin/personer?sted=organisation:${id}`} aria-label={`${t.people(people)}, ${name}`}>
          {t.people(people)}
        </Link>
      </p>
      {branch ? (
        <>
          <BranchList organisationId={id} branch={branch} today={today} />
          {branch.units.length + branch.teams.length === 0 && <p>{t.empty}</p>}
        </>
      ) : (
        <Found organisation={organisation} />
      )}
      <p className="row">
        <FoldLink organisation={organisation} isUnfolded={branch !== null} />
        {branch && (
          <>
            <Link to={`${address}/ny-enhed`} aria-label={t.addUnitFor(name)}>
              {t.addUnit}
            </Link>
            <Link to={`${address}/nyt-team`} aria-label={t.addTeamFor(name)}>
              {t.addTeam}
            </Link>
          </>
        )}
        <Link to={address} aria-label={t.editFor(name)}>
          {t.edit}
        </Link>
      </p>
    </Card>
  )
}

function Found({ organisation: { id, found } }: { organisation: OrganisationLine }) {
  const t = useMessages().organisation
  if (found.length === 0) return null
  return (
    <ul className="branch">
      {found.map((place) => (
        <li key={place.id}>
          <Link to={`/admin/organisation/${id}/${place.kind === 'unit' ? 'enheder' : 'teams'}/${place.id}`}>
            {place.name}
          </Link>{' '}
          <span className="quiet">{t[place.kind]}</span>
        </li>
      ))}
    </ul>
  )
}

/** A link, so that it works without scripts and the address can be passed on. */
function FoldLink({ organisation, isUnfolded }: { organisation: OrganisationLine; isUnfolded: boolean }) {
  const t = useMessages().organisation
  const { search } = useLocation()
  const { id, name } = organisation
  // Without the note that something has been saved, which is about another page.
  const fields = new URLSearchParams(search)
  for (const note of ['gemt', 'slettet']) fields.delete(note)
  return (
    <Link
      to={`${withField(`${fields}`, 'organisation', isUnfolded ? null : id)}#${id}`}
      aria-label={isUnfolded ? t.foldFor(name) : t.unfoldFor(name)}
      preventScrollReset
    >
      {isUnfolded ? t.fold : t.unfold}
    </Link>
  )
}
