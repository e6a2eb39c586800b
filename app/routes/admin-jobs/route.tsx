import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { DAILY_JOBS } from '#app/domain/jobs/daily-jobs.server.ts'
import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { dailyStates, minuteStates, pastRuns } from '#app/domain/jobs/job-states.server.ts'
import { readForm } from '#app/http/form.ts'
import { logFailure } from '#app/http/log.server.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminJobsPage } from './admin-jobs-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  return {
    title: messagesFor(request).admin.jobs.title,
    hasBegun: new URL(request.url).searchParams.has('begyndt'),
    daily: dailyStates(),
    minute: minuteStates(),
    runs: pastRuns(),
  }
}

/** Begins a daily job now, when it has not been done today, and waits no longer. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request)
  const job = (await readForm(request)).get('job')
  const daily = typeof job === 'string' && Object.hasOwn(DAILY_JOBS, job) ? DAILY_JOBS[job] : undefined
  if (typeof job !== 'string' || !daily) throw badRequest('No such job')
  const run = runOnceADay(job, daily.work, { isAsked: true })
  if (!run) return data({ status: 'not-now' as const }, { status: 409 })
  run.catch((error: unknown) => logFailure('A job failed', error)) // nobody waits for it
  return redirect('/admin/job?begyndt')
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function AdminJobsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminJobsPage {...page} isRefused={useActionData<typeof action>()?.status === 'not-now'} />
}
