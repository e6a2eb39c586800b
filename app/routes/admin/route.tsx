import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { adminFigures } from '#app/domain/centre/admin-figures.server.ts'
import { adminTasks } from '#app/domain/centre/admin-figures.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminPage } from './admin-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  await refreshLibrary()
  const figures = adminFigures()
  return { title: messagesFor(request).shell.admin, figures, tasks: adminTasks(figures) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminRoute() {
  const { figures, tasks } = useLoaderData<typeof loader>()
  return <AdminPage figures={figures} tasks={tasks} />
}
