import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { OverviewPage } from './overview-page.tsx'
import { askedOverview, overviewView } from './overview-view.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  await refreshLibrary()
  const asked = askedOverview(request)
  const { filter, organisations, typed, problems, sort } = asked
  const shown = { title: messagesFor(request).overview.title, organisations, typed, problems, sort }
  return filter
    ? data({ ...shown, view: await overviewView({ ...asked, filter }) })
    : data({ ...shown, view: null }, { status: 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function OverviewRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <OverviewPage {...page} />
}
