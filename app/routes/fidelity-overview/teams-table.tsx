import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatChange, formatMean } from '#app/components/fidelity/format-score.ts'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { restsOnFew } from '#app/domain/fidelity/standing/result.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { ResultCells, TeamRow } from './overview-view.ts'

/** A row for each team and method, by name: it is no ranking. */
export function TeamsTable({ rows }: { rows: TeamRow[] }) {
  const { fidelityTeam, shell } = useMessages()
  const t = fidelityTeam.overview
  const head = [t.team, t.method, t.score, t.change, t.cases, t.measuring, t.next, t.overdueShort]
  return (
    <Table caption={t.teams} captionHidden head={head}>
      {rows.map(({ team, method, result, next, overdueActions }) => (
        <tr key={`${team.slug} ${method}`}>
          <th scope="row">
            <Link to={`/fidelitet/team/${team.slug}${method ? `?metode=${method}` : ''}`}>{team.name}</Link>
            <Below>{team.organisation}</Below>
          </th>
          <td>{method ? shell.methods[method] : '\u2013'}</td>
          {result ? <ResultColumns {...result} /> : <td colSpan={4}>{t.notMeasured}</td>}
          <td>
            <NextCell next={next} />
          </td>
          <td>{overdueActions}</td>
        </tr>
      ))}
    </Table>
  )
}

function ResultColumns({ level, band, change, cases, mode, corrected, ...result }: ResultCells) {
  const { fidelity, fidelityTeam } = useMessages()
  const locale = useLocale()
  return (
    <>
      <td>
        {level === null ? fidelityTeam.overview.noTotal : formatMean(locale, level)}{' '}
        {restsOnFew(cases) && <Tag color="warning">{fidelity.result.provisional}</Tag>}{' '}
        {corrected && <Tag>{fidelity.result.corrected}</Tag>}
        {band && <Below lang="da">{band}</Below>}
      </td>
      <td>{change === null ? '\u2013' : formatChange(locale, change)}</td>
      <td>{restsOnFew(cases) ? fidelity.result.casesBelow(cases.seen, cases.needed) : cases.seen}</td>
      <td>
        {fidelity.modes[mode]}, {formatShortDate(locale, result.reviewOn)}
        <Below>{fidelity.charts.version(result.instrumentVersion)}</Below>
      </td>
    </>
  )
}

function NextCell({ next }: Pick<TeamRow, 'next'>) {
  const t = useMessages().fidelityTeam.overview
  const locale = useLocale()
  if (!next) return '\u2013'
  return (
    <>
      {formatShortDate(locale, next.on)} {next.overdue && <Tag color="danger">{t.overdue}</Tag>}
      <Below>{next.planned ? t.planned : t.notPlanned}</Below>
    </>
  )
}

/** The second line of a cell. */
function Below({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <>
      <br />
      <span className="quiet" lang={lang}>
        {children}
      </span>
    </>
  )
}
