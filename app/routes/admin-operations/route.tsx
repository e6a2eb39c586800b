import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { pastRuns } from '#app/domain/jobs/job-states.server.ts'
import { listBackups } from '#app/domain/running/backups.server.ts'
import { examine } from '#app/domain/running/doctor.server.ts'
import { machine } from '#app/domain/running/machine.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminOperationsPage } from './admin-operations-page.tsx'

const BACKUPS_SHOWN = 20

/** An examination reads the whole database, so it is made for whoever asks for it: `?undersoeg`. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const backups = listBackups()
  return {
    title: messagesFor(request).operations.title,
    backups: backups
      .slice(0, BACKUPS_SHOWN)
      .map(({ file, madeAt, bytes, valid }) => ({ file, madeAt, bytes, valid })),
    olderBackups: Math.max(backups.length - BACKUPS_SHOWN, 0),
    jobsFailed: pastRuns().filter(({ state }) => state === 'failed').length,
    machine: machine(),
    courses: allCourses().map(({ slug, title, version }) => ({ slug, title, version })),
    findings: new URL(request.url).searchParams.has('undersoeg') ? await examine() : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminOperationsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminOperationsPage {...page} />
}
