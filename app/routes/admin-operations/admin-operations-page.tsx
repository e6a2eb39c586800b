import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Finding, FindingState } from '#app/domain/running/findings.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Backup, BackupsTable } from './backups-table.tsx'
import { type Machine, MachineTable } from './machine-table.tsx'

type AdminOperationsPageProps = {
  /** The newest. */
  backups: Backup[]
  olderBackups: number
  jobsFailed: number
  machine: Machine
  courses: { slug: string; title: string; version: string }[]
  /** Null until somebody asks for them. */
  findings: Finding[] | null
}

/** How the server is doing: what it stands on, what is kept of it, and the way to what people have done. */
export function AdminOperationsPage(props: AdminOperationsPageProps) {
  const { backups, olderBackups, jobsFailed, machine, courses, findings } = props
  const { operations: t, shell } = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <section>
        <h2>{t.examination}</h2>
        {findings && <FindingsTable findings={findings} />}
        <p>{t.examineHint}</p>
        <p>
          <ButtonLink to="/admin/drift?undersoeg">{t.examine}</ButtonLink>
        </p>
      </section>
      <section>
        <h2>{t.backups}</h2>
        {backups.length === 0 ? <p>{t.noBackups}</p> : <BackupsTable backups={backups} />}
        {olderBackups > 0 && <p>{t.moreBackups(olderBackups)}</p>}
      </section>
      <section>
        <h2>{t.machine}</h2>
        <MachineTable machine={machine} />
      </section>
      <section>
        <h2>{t.courses}</h2>
        <ul>
          {courses.map(({ slug, title, version }) => (
            <li key={slug}>
              {title} {version}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.ways}</h2>
        <ul className="plain-list">
          <li>
            <Link className="ds-link" to="/admin/drift/log">
              {t.toAudit}
            </Link>
          </li>
          <li>
            <Link className="ds-link" to="/admin/job">
              {t.toJobs(jobsFailed)}
            </Link>
          </li>
        </ul>
      </section>
    </main>
  )
}

const COLORS: Record<FindingState, string> = { fine: 'success', warning: 'warning', bad: 'danger' }

function FindingsTable({ findings }: { findings: Finding[] }) {
  const { operations: t, doctor } = useMessages()
  return (
    <Table caption={t.examination} captionHidden head={[t.about, t.state, t.finding]}>
      {findings.map(({ subject, state, code, count, detail }) => (
        <tr key={`${code} ${detail}`}>
          <th scope="row">{doctor.subjects[subject]}</th>
          <td>
            <Tag color={COLORS[state]}>{doctor.states[state]}</Tag>
          </td>
          <td className="sentences">{doctor.findings[code]({ count, detail })}</td>
        </tr>
      ))}
    </Table>
  )
}
