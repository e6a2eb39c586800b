import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { DAILY_JOBS } from '#app/domain/jobs/daily-jobs.server.ts'
import { askForJob } from '#app/domain/jobs/job-runs.server.ts'
import { dailyStates, minuteStates, pastRuns } from '#app/domain/jobs/job-states.server.ts'
import { readForm } from '#app/http/form.ts'
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

/** Asks for a daily job to be done now, when it has not been done today. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request)
  const job = (await readForm(request)).get('job')
  if (typeof job !== 'string' || !Object.hasOwn(DAILY_JOBS, job)) throw badRequest('No such job')
  if (!askForJob(job)) return data({ status: 'not-now' as const }, { status: 409 })
  return redirect('/admin/job?begyndt')
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function AdminJobsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminJobsPage {...page} isRefused={useActionData<typeof action>()?.status === 'not-now'} />
}
