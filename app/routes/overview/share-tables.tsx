import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Sort } from '#app/domain/list-query.ts'
import { type OrganisationRow, percentOf, type Share, type TeamRow } from '#app/domain/overview/figures.ts'
import type { TeamSort } from '#app/domain/overview/overview-filter.ts'
import { formatPercent, formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export function OrganisationTable({ rows }: { rows: OrganisationRow[] }) {
  const t = useMessages().overview
  if (rows.length === 0) return <p>{t.none}</p>
  return (
    <Table
      caption={t.organisations}
      captionHidden
      head={[t.organisation, t.teamCount, t.members, t.certified, t.share]}
    >
      {rows.map(({ id, name, teams, ...share }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{teams}</td>
          <ShareCells {...share} />
        </tr>
      ))}
    </Table>
  )
}

export function TeamTable({ rows, sort }: { rows: TeamRow[]; sort: Sort<TeamSort> }) {
  const t = useMessages().overview
  const locale = useLocale()
  if (rows.length === 0) return <p>{t.none}</p>
  const head = [
    { label: t.team, sortedBy: 'team' },
    { label: t.organisation, sortedBy: 'organisation' },
    { label: t.members, sortedBy: 'medarbejdere' },
    t.certified,
    { label: t.share, sortedBy: 'andel' },
    { label: t.reviews, sortedBy: 'maalinger' },
    { label: t.nextReview, sortedBy: 'naeste' },
  ]
  return (
    <Table caption={t.teams} captionHidden head={head} sort={sort}>
      {rows.map(({ slug, name, organisation, reviews, nextReview, overdue, ...share }) => (
        <tr key={slug}>
          <th scope="row">
            <Link className="ds-link" to={`/fidelitet/team/${slug}`}>
              {name}
            </Link>
          </th>
          <td>{organisation}</td>
          <ShareCells {...share} />
          <td>{reviews}</td>
          <td>
            {nextReview && formatShortDate(locale, nextReview)}{' '}
            {overdue && <Tag color="warning">{t.overdue}</Tag>}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function ShareCells(share: Share) {
  const t = useMessages().overview
  const percent = percentOf(share)
  const locale = useLocale()
  return (
    <>
      <td>{share.members}</td>
      <td>{share.certified ?? t.tooFew}</td>
      <td>{percent === null ? null : formatPercent(locale, percent / 100)}</td>
    </>
  )
}
