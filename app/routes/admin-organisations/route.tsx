import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { PAGE_FIELD, readPage } from '#app/domain/list-query.ts'
import {
  countOrganisations,
  ORGANISATIONS_A_PAGE,
  organisationList,
  pageWith,
} from '#app/domain/people/organisation-list.server.ts'
import { branchBelow } from '#app/domain/people/organisation-tree.server.ts'
import { findOrganisation } from '#app/domain/people/organisations.server.ts'
import { typedIn } from '#app/domain/search/query.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { OrganisationsPage } from './organisations-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const { searchParams: search } = new URL(request.url)
  const typed = typedIn(search)
  const count = countOrganisations(typed)
  const pages = Math.ceil(count / ORGANISATIONS_A_PAGE)
  const unfolded = findOrganisation(search.get('organisation') ?? '')
  // The one that is unfolded is shown, whichever page it is on, until another page is asked for.
  const isFollowed = unfolded !== null && !search.has(PAGE_FIELD)
  const page = isFollowed ? Math.min(pageWith(typed, unfolded), Math.max(pages, 1)) : readPage(search, pages)
  return {
    title: messagesFor(request).organisation.title,
    typed,
    count,
    page,
    pages,
    organisations: organisationList(typed, page),
    unfolded: unfolded && { id: unfolded.id, branch: branchBelow(unfolded.id) },
    today: today(),
    saved: search.has('gemt'),
    removed: search.has('slettet'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminOrganisationsRoute() {
  return <OrganisationsPage {...useLoaderData<typeof loader>()} />
}
