import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { type Organisation, PlaceHead } from '#app/components/organisation/place-head.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { TeamChanges, type TeamChangesProps } from './team-changes.tsx'
import { TeamPeople, type TeamPeopleProps } from './team-people.tsx'

type TeamPageProps = Omit<TeamChangesProps, 'address'> &
  TeamPeopleProps & {
    team: { slug: string }
    organisation: Organisation
    above: { id: string; name: string }[]
    saved: boolean
  }

/** A team: who belongs to it, who manages it, and how it is changed or closed. */
export function TeamPage(props: TeamPageProps) {
  const { team, organisation, above, units, present, past, managers, today, saved, reply, ...rest } = props
  const t = useMessages().organisation
  const locale = useLocale()
  const { id, name, slug, methods, closedOn } = team
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PlaceHead
        title={name}
        eyebrow={t.team}
        organisation={organisation}
        above={above}
        saved={saved && !reply}
      >
        <p className="row">
          {methods.map((method) => (
            <MethodTag key={method} method={method} />
          ))}
          <Link to={`/fidelitet/team/${slug}`}>{t.toFidelity}</Link>
        </p>
      </PlaceHead>
      {closedOn && (
        <Alert color="info">
          <p>
            {closedOn < today
              ? t.hasClosed(formatDate(locale, closedOn))
              : t.closes(formatDate(locale, closedOn))}
          </p>
        </Alert>
      )}
      <TeamPeople team={team} present={present} past={past} managers={managers} today={today} />
      <TeamChanges
        address={`/admin/organisation/${organisation.id}/teams/${id}`}
        team={team}
        organisation={organisation}
        units={units}
        today={today}
        reply={reply}
        {...rest}
      />
    </main>
  )
}
