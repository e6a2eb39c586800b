import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { readPage, readSort } from '#app/domain/list-query.ts'
import { PEOPLE_SORTS, readPeopleFilter } from '#app/domain/people/people-filter.ts'
import { countPeople, listPeople, PEOPLE_A_PAGE } from '#app/domain/people/person-list.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { unfoldedAt } from '#app/domain/people/place-tree.ts'
import { allPlaces } from '#app/domain/people/places.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminPeoplePage } from './admin-people-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const { searchParams } = new URL(request.url)
  const filter = readPeopleFilter(searchParams)
  noteSearch(admin, 'people', filter)
  const sort = readSort(searchParams, PEOPLE_SORTS, 'navn')
  const count = countPeople(filter)
  const pages = Math.ceil(count / PEOPLE_A_PAGE)
  const page = readPage(searchParams, pages)
  return {
    title: messagesFor(request).people.title,
    filter,
    sort,
    count,
    page,
    pages,
    people: listPeople(filter, sort, page),
    places: unfoldedAt(allPlaces(), filter.place),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminPeopleRoute() {
  return <AdminPeoplePage {...useLoaderData<typeof loader>()} />
}
