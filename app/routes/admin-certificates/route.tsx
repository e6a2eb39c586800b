import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { findIssued } from '#app/domain/certificates/issued.server.ts'
import { issuedFilter } from '#app/domain/certificates/issued-filter.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminCertificatesPage } from './admin-certificates-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const filter = issuedFilter(new URL(request.url).searchParams)
  noteSearch(admin, 'certificates', { typed: filter.typed, status: filter.status })
  const found = filter.isTooShort ? null : findIssued(filter)
  const holders = found?.certificates.map(({ personId }) => personId) ?? []
  noteLook(admin, 'certificates', 'person', holders)
  const title = messagesFor(request).adminCertificates.title
  return data({ title, filter, found }, { status: found ? 200 : 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminCertificatesRoute() {
  return <AdminCertificatesPage {...useLoaderData<typeof loader>()} />
}
