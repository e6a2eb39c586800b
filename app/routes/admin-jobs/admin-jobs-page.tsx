import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { KeepFresh } from '#app/components/keep-fresh.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Table } from '#app/components/table.tsx'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Outcome, type Run } from './outcome.tsx'

const MINUTE_JOBS = ['mail', 'signing', 'imports'] as const
type MinuteJob = (typeof MINUTE_JOBS)[number]

type AdminJobsPageProps = {
  /** A job was just asked for. */
  hasBegun: boolean
  /** What was asked for had been done, was under way, or had been asked for. */
  isRefused: boolean
  daily: { job: string; last: Run | null; nextTurn: Date | null; mayRunNow: boolean }[]
  minute: Record<MinuteJob, { waiting: number; failed: number }>
  runs: (Run & { job: string; day: string })[]
}

/** What the server does unasked: when it did it last, how it went, and when it does it next. */
export function AdminJobsPage({ hasBegun, isRefused, daily, minute, runs }: AdminJobsPageProps) {
  const { admin, shell } = useMessages()
  const t = admin.jobs
  const locale = useLocale()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      {daily.some(({ last }) => last?.state === 'under-way' || last?.state === 'asked-for') && <KeepFresh />}
      {hasBegun && !isRefused && (
        <Alert color="success" role="status">
          <p>{t.hasBegun}</p>
        </Alert>
      )}
      {isRefused && (
        <Alert color="warning" role="alert">
          <p>{t.notNow}</p>
        </Alert>
      )}
      <section>
        <h2>{t.daily}</h2>
        <Table caption={t.daily} captionHidden head={[t.job, t.lastRun, t.outcome, t.nextRun, t.now]}>
          {daily.map(({ job, last, nextTurn, mayRunNow }) => (
            <tr key={job}>
              <th scope="row">{t.names[job] ?? job}</th>
              <td>{last ? formatMoment(locale, last.startedAt) : t.never}</td>
              <td className="sentences">{last && <Outcome run={last} />}</td>
              <td>{nextTurn && formatMoment(locale, nextTurn)}</td>
              <td>{mayRunNow ? <RunNow job={job} /> : t.notNeeded}</td>
            </tr>
          ))}
        </Table>
      </section>
      <section>
        <h2>{t.everyMinute}</h2>
        <Table caption={t.everyMinute} captionHidden head={[t.job, t.waiting, t.failed]}>
          {MINUTE_JOBS.map((job) => (
            <tr key={job}>
              <th scope="row">{t.minuteNames[job]}</th>
              <td>{minute[job].waiting}</td>
              <td>{minute[job].failed}</td>
            </tr>
          ))}
        </Table>
      </section>
      <section>
        <h2>{t.history}</h2>
        {runs.length === 0 ? (
          <p>{t.noRuns}</p>
        ) : (
          <Table caption={t.history} captionHidden head={[t.job, t.begun, t.finished, t.outcome]}>
            {runs.map((run) => (
              <tr key={`${run.job} ${run.day}`}>
                <th scope="row">{t.names[run.job] ?? run.job}</th>
                <td>{formatMoment(locale, run.startedAt)}</td>
                <td>{run.finishedAt && formatMoment(locale, run.finishedAt)}</td>
                <td className="sentences">
                  <Outcome run={run} />
                </td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </main>
  )
}

function RunNow({ job }: { job: string }) {
  const t = useMessages().admin.jobs
  return (
    <Form method="post" action="/admin/job">
      <input type="hidden" name="job" value={job} />
      <Button variant="secondary" size="sm" aria-label={t.runNowOf(t.names[job] ?? job)}>
        {t.runNow}
      </Button>
    </Form>
  )
}
